using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Daftar.Diagnostics;

namespace Daftar.Outputs.Admin;

/// <summary>
/// Buttons of the text that Sveltia does not have: a picture with a caption, a table, the mark of a footnote and the note itself. They
/// are registered once Sveltia's program is there. A table keeps how its columns are aligned, which Sveltia's own way with tables drops.
/// </summary>
internal static class TextTools
{
    public static readonly string[] Names = ["picture", "table", "note-mark", "note-text"];

    private static readonly JsonSerializerOptions JsonTexts = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Script(Func<LocalizedText, string> text)
    {
        string Json(string english, string persian) => JsonValue.Create(text(new(english, persian))).ToJsonString(JsonTexts);
        return $$"""
            'use strict';
            (() => {
              const escape = (value) => String(value ?? '').replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

              CMS.registerEditorComponent({
                id: 'picture', label: {{Json("Picture", "تصویر")}}, icon: 'image', trigger: 'button',
                fields: [
                  { name: 'src', label: {{Json("File", "پرونده")}}, widget: 'image' },
                  { name: 'alt', label: {{Json("What it shows", "در آن چه دیده می‌شود")}}, hint: {{Json("One sentence for readers who cannot see it.", "یک جمله برای خواننده‌ای که آن را نمی‌بیند.")}} },
                  { name: 'caption', label: {{Json("Caption", "زیرنویس")}}, required: false, hint: {{Json("The line below the picture.", "سطر زیر تصویر.")}} },
                  { name: 'link', label: {{Json("Leads to", "پیوند به")}}, required: false, hint: {{Json("Only if a click on the picture should open a page.", "تنها اگر کلیک روی تصویر باید صفحه‌ای را باز کند.")}} },
                ],
                // A picture within a link is one, too, so that it keeps its link.
                pattern: /\[!\[(?<alt2>[^\]]*)\]\((?<src2>[^\s)]+)(?:\s+"(?<caption2>[^"]*)")?\)\]\((?<link>[^\s)]+)\)|!\[(?<alt>[^\]]*)\]\((?<src>[^\s)]+)(?:\s+"(?<caption>[^"]*)")?\)/,
                fromBlock: ({ groups: found }) => ({ src: found.src ?? found.src2, alt: found.alt ?? found.alt2, caption: found.caption ?? found.caption2 ?? '', link: found.link ?? '' }),
                toBlock: ({ src = '', alt = '', caption = '', link = '' }) => {
                  const picture = src && `![${alt.replace(/[[\]]/g, '')}](${src}${caption ? ` "${caption.replace(/"/g, '”')}"` : ''})`;
                  return picture && link ? `[${picture}](${link})` : picture;
                },
                toPreview: ({ src = '', alt = '', caption = '' }) => `<img src="${escape(src)}" alt="${escape(alt)}" title="${escape(caption)}">`,
              });

              const cells = (line) => line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '').split(/(?<!\\)\|/).map((cell) => cell.trim());
              const isDivider = (line) => /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(line);
              CMS.registerEditorComponent({
                id: 'table', label: {{Json("Table", "جدول")}}, icon: 'table', trigger: 'button',
                fields: [
                  { name: 'rows', label: {{Json("Rows", "سطرها")}}, widget: 'text', hint: {{Json("One line for each row, with | between the cells. The first line is the header.", "هر ردیف در یک سطر، با | میان خانه‌ها. سطر نخست سرستون‌هاست.")}} },
                  { name: 'columns', label: {{Json("Alignment of columns", "چینش ستون‌ها")}}, required: false, hint: {{Json("Leave empty, or write --- for each column and --: for a column of numbers, with | between them.", "خالی بگذارید، یا برای هر ستون --- و برای ستون عدد --: بنویسید، با | میان آن‌ها.")}} },
                ],
                pattern: /^\|[^\n]*\|[ \t]*\n\|[ \t:|-]*-[ \t:|-]*\|[ \t]*(?:\n\|[^\n]*\|[ \t]*)*/m,
                fromBlock: ([block]) => {
                  const lines = block.split('\n');
                  return {
                    rows: [lines[0], ...lines.slice(2)].map((line) => cells(line).join(' | ')).join('\n'),
                    columns: cells(lines[1]).every((mark) => /^-+$/.test(mark)) ? '' : cells(lines[1]).join(' | '),
                  };
                },
                toBlock: ({ rows = '', columns = '' }) => {
                  const all = rows.split('\n').filter((line) => line.trim() !== '' && !isDivider(line)).map(cells);
                  if (!all.length) return '';
                  const width = Math.max(...all.map((row) => row.length));
                  const marks = columns ? cells(columns) : [];
                  const line = (row, empty) => `| ${Array.from({ length: width }, (_, index) => row[index] || empty).join(' | ')} |`;
                  return [line(all[0], ' '), line(marks, '---'), ...all.slice(1).map((row) => line(row, ' '))].join('\n');
                },
                toPreview: ({ rows = '' }) => {
                  const all = rows.split('\n').filter((line) => line.trim() !== '').map(cells);
                  const row = (list, tag) => `<tr>${list.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
                  return all.length ? `<table><thead>${row(all[0], 'th')}</thead><tbody>${all.slice(1).map((list) => row(list, 'td')).join('')}</tbody></table>` : '';
                },
              });

              // The mark and the note have the same name; the site numbers notes by their order.
              CMS.registerEditorComponent({
                id: 'note-text', label: {{Json("Text of a footnote", "متن پانویس")}}, icon: 'sticky_note_2',
                fields: [
                  { name: 'name', label: {{Json("Number", "شماره")}}, hint: {{Json("The same number as at the mark, such as 1.", "همان شماره‌ای که در نشانه آمده است، مانند 1.")}}, pattern: ['^[A-Za-z0-9_-]+$', {{Json("Latin letters and digits", "حروف و رقم لاتین")}}] },
                  { name: 'text', label: {{Json("Note", "پانویس")}}, widget: 'text' },
                ],
                pattern: /^\[\^(?<name>[^\]\s]+)\]:[ \t]+(?<text>[^\n]+)/m,
                toBlock: ({ name = '', text = '' }) => name ? `[^${name}]: ${text.replace(/\s*\n\s*/g, ' ')}` : '',
                toPreview: ({ name = '', text = '' }) => `<p><sup>${escape(name)}</sup> ${escape(text)}</p>`,
              });
              CMS.registerEditorComponent({
                id: 'note-mark', label: {{Json("Mark of a footnote", "نشانهٔ پانویس")}}, icon: 'superscript', trigger: 'button', mode: 'dialog', summary: '[{{"{{name}}"}}]',
                fields: [
                  { name: 'name', label: {{Json("Number", "شماره")}}, hint: {{Json("Such as 1. Then add the text of the footnote with the same number at the end.", "مانند 1. سپس در پایان متن، با همین شماره متن پانویس را بیفزایید.")}}, pattern: ['^[A-Za-z0-9_-]+$', {{Json("Latin letters and digits", "حروف و رقم لاتین")}}] },
                ],
                pattern: /\[\^(?<name>[^\]\s]+)\](?!:)/,
                toBlock: ({ name = '' }) => name ? `[^${name}]` : '',
                toPreview: ({ name = '' }) => `<sup>${escape(name)}</sup>`,
              });
            })();

            """;
    }
}
