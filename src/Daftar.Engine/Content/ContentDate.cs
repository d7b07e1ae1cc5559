using System.Globalization;
using Daftar.Schema;

namespace Daftar.Content;

/// <summary>A date of the content, with or without a time of day, as written in the file.</summary>
/// <param name="Local">The wall clock's reading in the site's time zone.</param>
/// <param name="HasTime">False when the file gave only a day.</param>
/// <param name="Offset">The site's zone's offset from UTC at that time.</param>
public readonly record struct ContentDate(DateTime Local, bool HasTime, TimeSpan Offset) : IComparable<ContentDate>
{
    /// <summary>
    /// The one place where a date becomes one of the site's time zone: midnight of Nowruz in Tehran is still the evening
    /// before in London, and readers, archives and feeds are to agree on the day.
    /// </summary>
    public static ContentDate From(DateLiteral date, TimeZoneInfo zone)
    {
        if (date.Offset is not { } offset) return new(date.Local, date.HasTime, zone.GetUtcOffset(date.Local));
        var here = TimeZoneInfo.ConvertTime(new DateTimeOffset(date.Local, offset), zone);
        return new(here.DateTime, date.HasTime, here.Offset);
    }

    /// <summary>The day of a moment where the site is.</summary>
    public static ContentDate DayOf(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var day = TimeZoneInfo.ConvertTime(moment, zone).Date;
        return new(day, HasTime: false, zone.GetUtcOffset(day));
    }

    public DateOnly Day => DateOnly.FromDateTime(Local);

    public DateTimeOffset Instant => new(Local, Offset);

    /// <summary>RFC 3339 with offset, as feeds, sitemaps and JSON-LD want it.</summary>
    public string ToRfc3339() => Instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>As the content's files write it: <c>2025-12-29</c> or <c>2025-12-29T10:45:00</c>.</summary>
    public string ToIso() => Local.ToString(HasTime ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public int CompareTo(ContentDate other) => Instant.CompareTo(other.Instant);
}
