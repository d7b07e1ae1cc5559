using Daftar.Languages;
using Daftar.Modelling;

namespace Daftar.Outputs.Admin;

/// <summary>
/// The part of the editor's script for dates: below each stands the day of the Jalali calendar, and a Jalali date that is typed, such as
/// ۱۴۰۴/۱۰/۸ or 1404-10-08 10:30, becomes the Gregorian one that files have. The browser knows the calendar.
/// </summary>
internal static class JalaliDates
{
    /// <summary>Whether a language of the site counts days otherwise than the files.</summary>
    public static bool AreShown(SiteModel site) => site.Languages.Any(language => language.Settings.Calendar != CalendarSystem.Gregorian);

    public const string Script = """
        (() => {
          const fields = 'section[data-key-path$="date"] input, section[data-key-path="updated"] input';
          const numbers = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
          const parts = new Intl.DateTimeFormat('fa-u-ca-persian-nu-arabext', { timeZone: 'UTC', weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
          const words = (day) => {
            const part = Object.fromEntries(parts.formatToParts(day).map(({ type, value }) => [type, value]));
            return [part.weekday, part.day, part.month, part.year].join(' ');
          };
          const ascii = (text) => text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));
          const jalali = (day) => {
            const part = Object.fromEntries(numbers.formatToParts(day).map(({ type, value }) => [type, parseInt(value, 10)]));
            return [part.year, part.month, part.day].join('-');
          };

          // The estimate is off by a day in some years; the calendar itself tells which day it is.
          const gregorian = (year, month, day) => {
            const passed = (month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
            for (const off of [0, -1, 1, -2, 2]) {
              const found = new Date(Date.UTC(year + 621, 2, 21 + passed + off));
              if (jalali(found) === [year, month, day].join('-')) return found.toISOString().slice(0, 10);
            }
            return null;
          };

          const typed = (text) => {
            const found = /^\s*(1[2-5]\d{2})[-\/.](\d{1,2})[-\/.](\d{1,2})(?:[T ،,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*$/.exec(ascii(text));
            const day = found && gregorian(+found[1], +found[2], +found[3]);
            if (!day) return null;
            return found[4] ? `${day}T${found[4].padStart(2, '0')}:${found[5]}:${found[6] ?? '00'}` : day;
          };

          const show = (input) => {
            const section = input.closest('section');
            const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(input.value);
            const day = found && new Date(Date.UTC(+found[1], found[2] - 1, +found[3]));
            const text = day && !Number.isNaN(+day) ? words(day) : '';
            let note = section.querySelector('.jalali');
            if (!note) {
              if (!text) return;
              note = document.createElement('p');
              note.className = 'jalali';
              note.lang = 'fa';
              note.dir = 'rtl';
              section.append(note);
            }
            if (note.textContent !== text) note.textContent = text;
          };

          const showAll = () => document.querySelectorAll(fields).forEach(show);
          document.addEventListener('input', (event) => { if (event.target.matches?.(fields)) show(event.target); });
          document.addEventListener('change', (event) => {
            const input = event.target;
            if (!input.matches?.(fields)) return;
            const date = typed(input.value);
            if (!date) return;
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, date);
            input.dispatchEvent(new Event('input', { bubbles: true }));
          });
          let waiting = 0;
          new MutationObserver(() => {
            waiting ||= requestAnimationFrame(() => { waiting = 0; showAll(); });
          }).observe(document, { childList: true, subtree: true });
        })();

        """;
}
