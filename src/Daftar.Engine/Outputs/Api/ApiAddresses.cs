using System.Globalization;
using Daftar.Modelling.Addresses;

namespace Daftar.Outputs.Api;

/// <summary>Where the files of the content as data lie. Addresses stay; what would break them becomes <c>/api/v2/</c>.</summary>
internal static class ApiAddresses
{
    public const string Base = "/api/v1";

    public static SiteUrl Index { get; } = new($"{Base}/index.json");
    public static SiteUrl OpenApi { get; } = new($"{Base}/openapi.json");

    public static SiteUrl Schema(string collection) => new($"{Base}/schema/{collection}.json");

    public static SiteUrl Article(int newsCode) => new($"{Base}/articles/{newsCode.ToString(CultureInfo.InvariantCulture)}.json");

    /// <summary>A page of the list of all articles, numbered as <see cref="PagedList"/> does; 0 has the newest.</summary>
    public static SiteUrl Articles(string language, int number) => number == 0
        ? Of(language, "articles")
        : Of(language, "articles/" + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A page of the list of all comments, numbered as those of the articles.</summary>
    public static SiteUrl Comments(string language, int number) => number == 0
        ? Of(language, "comments")
        : Of(language, "comments/" + number.ToString(CultureInfo.InvariantCulture));

    public static SiteUrl Pages(string language) => Of(language, "pages");

    public static SiteUrl Terms(string language) => Of(language, "terms");

    public static SiteUrl Tags(string language) => Of(language, "tags");

    public static SiteUrl Authors(string language) => Of(language, "authors");

    public static SiteUrl Titles(string language) => Of(language, "titles");

    public static SiteUrl Changes(string language) => Of(language, "changes");

    /// <param name="list">Id of a taxonomy, <c>authors</c> or <c>tags</c>.</param>
    public static SiteUrl List(string language, string list, string id, int number) => number == 0
        ? Of(language, $"{list}/{id}")
        : Of(language, $"{list}/{id}/{number.ToString(CultureInfo.InvariantCulture)}");

    public static SiteUrl Archive(string language) => Of(language, "archive");

    /// <param name="id">As of a list of a month: <c>1404/10</c>, or <c>undated</c>.</param>
    public static SiteUrl Month(string language, string id) => Of(language, "archive/" + id);

    private static SiteUrl Of(string language, string name) => new($"{Base}/{language}/{name}.json");
}
