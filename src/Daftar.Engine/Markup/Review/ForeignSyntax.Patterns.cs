using System.Text.RegularExpressions;

namespace Daftar.Markup;

/// <summary>The pattern of each kind.</summary>
internal static partial class ForeignSyntax
{
    [GeneratedRegex("""\{\{[<%][^\r\n]{0,200}?[>%]\}\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcode();

    [GeneratedRegex("""\{\{(?![<%])[^{}\r\n]{1,200}\}\}|\{%[^\r\n]{1,200}?%\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Template();

    [GeneratedRegex("""\{:?[ ]?(?:[#.][A-Za-z\p{L}][\w\-]*)(?:[ ][^{}\r\n]{0,100})?\}|\{:[ ]?[^{}\r\n]{1,100}\}|\{[ ]?(?:[a-z][a-z\-]*=(?:"[^"{}\r\n]{0,60}"|[\w%.#]{1,30})[ ]?)+\}|\{=[a-z]{2,12}\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex("""(?m)^[ ]{0,3}:::+[ ]*[^\r\n]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Container();

    [GeneratedRegex("""!?\[\[[^\[\]\r\n]{1,200}\]\]""", RegexOptions.CultureInvariant)]
    private static partial Regex WikiLink();

    [GeneratedRegex("""(?mi)^[ ]{0,3}\[(?:toc|_toc_)\][ \t]*\r?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Contents();

    // Whatever its name: one with attributes is nothing else.
    [GeneratedRegex("""\[/?(?:caption|gallery|embed|audio|video|playlist|contact-form-7|vc_row|vc_column)(?:[ ][^\[\]\r\n]{0,200})?\]|\[[a-z][\w\-]{1,30}(?:[ ]+[\w\-]{1,30}=(?:"[^"\r\n\[\]]{0,200}"|'[^'\r\n\[\]]{0,200}'|[“”″][^“”″\r\n\[\]]{0,200}[“”″]))+[ ]*/?\](?![(:\[])""", RegexOptions.CultureInvariant)]
    private static partial Regex WordPress();

    [GeneratedRegex("""\[(b|i|u|s|quote|img|size|color|list|center|left|right|justify|font|code|spoiler|details|youtube|sup|sub|table|email)(?:=[^\[\]\r\n]{0,100})?\](?=[\s\S]{1,4000}?\[/\1\])|\[url(?:=[^\[\]\r\n]{0,200})?\](?=[^\r\n]{0,500}?\[/url\])""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BulletinBoard();

    [GeneratedRegex("""(?<![=\w])==(?=[^\s=])[^=\r\n]{1,200}(?<=[^\s=])==(?![=\w])""", RegexOptions.CultureInvariant)]
    private static partial Regex Highlight();

    [GeneratedRegex("""(?<=\p{L})~[\w+\-]{1,4}~(?!~)""", RegexOptions.CultureInvariant)]
    private static partial Regex Subscript();

    // "~/.config" and "~500" are none.
    [GeneratedRegex("""(?<![\w~/\\])~(?=\p{L})[^~\r\n]{1,100}(?<=[\p{L}\p{N}\p{P}-[/]])~(?![\w~/])""", RegexOptions.CultureInvariant)]
    private static partial Regex SingleTildes();

    [GeneratedRegex("""(?<=[\p{L}\p{N})])\^[\w+\-]{1,8}\^|(?<![\w^\[\]\\])\^\p{L}[\w\u200C]{0,20}\^(?![\w^])""", RegexOptions.CultureInvariant)]
    private static partial Regex Superscript();

    // With a command, an exponent, an index or one letter between the dollars: "$5 and $6" are prices.
    [GeneratedRegex("""\$\$[^$]{1,1000}\$\$|(?<![\\$\w])\$(?=[^\s$])[^$\r\n]{0,100}(?:\\.|[\^_][{\w])[^$\r\n]{0,100}(?<=[^\s$])\$(?![\d$])|(?<![\\$\w])\$[A-Za-z](?:\([A-Za-z, ]{1,20}\))?(?:[ ]?[=+\-*/<>≤≥×][ ]?[\w.()]{1,20}){0,6}\$(?![\w$])""", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex("""(?<!')'{2,3}(?=[^\s'])[^'\r\n]{1,200}(?<=[^\s'])'{2,3}(?!')""", RegexOptions.CultureInvariant)]
    private static partial Regex WikiEmphasis();

    [GeneratedRegex("""(?<!\*)\*{3}(?!\*)[^*\r\n]{1,200}(?<!\*)\*{3}(?!\*)""", RegexOptions.CultureInvariant)]
    private static partial Regex TripleAsterisks();

    [GeneratedRegex("""(?m)^\^\^\^[^\r\n]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("""(?m)^[ ]{0,3}(?:!!!|\?\?\?)\+?[ ]+[a-z][a-z\-]*[^\r\n]{0,100}""", RegexOptions.CultureInvariant)]
    private static partial Regex Admonition();

    [GeneratedRegex("""\[![A-Za-z]{2,20}(?:\|[^\[\]\r\n]{0,40})?\][+\-]?""", RegexOptions.CultureInvariant)]
    private static partial Regex TitledNotice();

    [GeneratedRegex("""\^\[[^\[\]\r\n]{2,300}\]""", RegexOptions.CultureInvariant)]
    private static partial Regex InlineNote();

    [GeneratedRegex("""(?m)^[ ]{0,3}\*\[[^\[\]\r\n]{1,60}\]:""", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    [GeneratedRegex("""(?<![+\w])\+\+(?=[\p{L}])[^+\r\n]{1,200}(?<=[\p{L}\p{P}])\+\+(?![+\w])""", RegexOptions.CultureInvariant)]
    private static partial Regex Insertion();

    [GeneratedRegex("""(?<![\w:/])(?::[+\-]1:|:[a-z][a-z_]{2,30}:)(?![\w:/`])""", RegexOptions.CultureInvariant)]
    private static partial Regex Emoji();

    [GeneratedRegex("""<%[=\-#]?[^%<>\r\n]{0,200}%>""", RegexOptions.CultureInvariant)]
    private static partial Regex EmbeddedCode();

    [GeneratedRegex("""\$\{[A-Za-z_][\w.]{0,60}\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    // Not what an address holds: "?a=1&copy=2" has no semicolon.
    [GeneratedRegex("""&[A-Za-z][A-Za-z0-9]{1,30};""", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex("""(?m)^\.\.[ ][a-z\-]+::[^\r\n]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    // Not the brackets of plain words, which converters escape: \[1\], \(see there\).
    [GeneratedRegex("""\\\((?=[^()\r\n]{0,200}?(?:\\[A-Za-z{},;!%]|[\^_=+<>≤≥×]|\d[ ]?[a-z]\b)|[ ]?[A-Za-z](?:\([A-Za-z, ]{1,10}\))?[ ]?\\\))[^\r\n]{1,300}?\\\)|\\\[(?!\^)(?=[^\[\]]{0,500}?(?:\\[A-Za-z{},;!%]|[\^=]|_[{\w]|[<>≤≥×]))[^\[\]]{1,1000}?\\\]""", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedFormula();

    [GeneratedRegex("""\\begin\{[A-Za-z]{2,20}\*?\}[\s\S]{1,3000}?\\end\{[A-Za-z]{2,20}\*?\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Environment();

    [GeneratedRegex("""\\(?:[A-Za-z]{2,20}\{[^{}\r\n]{0,100}\}|(?:newpage|pagebreak|clearpage|noindent|LaTeX|TeX|hfill|smallskip|medskip|bigskip|tableofcontents)(?![A-Za-z]))""", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex("""(?<![\w:]):[a-z][a-z\-]{1,20}(?::[a-z\-]{1,20})?:(?=`[^`])""", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex("""\{[a-z][a-z\-:]{1,30}\}(?=`[^`])""", RegexOptions.CultureInvariant)]
    private static partial Regex MystRole();

    [GeneratedRegex("""\{(?:\+\+[^{}\r\n]{1,300}?\+\+|--[^{}\r\n]{1,300}?--|~~[^{}\r\n]{1,300}?~~|==[^{}\r\n]{1,300}?==|>>[^{}\r\n]{1,300}?<<)\}""", RegexOptions.CultureInvariant)]
    private static partial Regex CriticMarkup();

    [GeneratedRegex("""\{/\*[\s\S]{0,500}?\*/\}""", RegexOptions.CultureInvariant)]
    private static partial Regex MdxComment();

    [GeneratedRegex("""\{#[ ][^{}\r\n]{0,300}?[ ]?#\}""", RegexOptions.CultureInvariant)]
    private static partial Regex JinjaComment();

    [GeneratedRegex("""%%[^%\r\n]{2,500}%%""", RegexOptions.CultureInvariant)]
    private static partial Regex ObsidianComment();

    [GeneratedRegex("""(?m)^\{\|[^\r\n]{0,100}""", RegexOptions.CultureInvariant)]
    private static partial Regex WikiTable();

    [GeneratedRegex("""\[https?://[^\s\[\]]{3,300}[ ][^\[\]\r\n]{1,200}\](?![(\[])""", RegexOptions.CultureInvariant)]
    private static partial Regex WikiAddress();

    [GeneratedRegex("""["][^"\r\n]{1,100}":(?:https?://|/)[^\s"]{1,200}""", RegexOptions.CultureInvariant)]
    private static partial Regex TextileLink();

    [GeneratedRegex("""(?m)^={2,6}[ ][^=\r\n]{1,150}(?:[ ]={2,6})?[ \t]*\r?$""", RegexOptions.CultureInvariant)]
    private static partial Regex EqualHeading();

    [GeneratedRegex("""(?m)^(?:image|video|audio|include|toc)::[^\s\[\]]{0,200}\[[^\]\r\n]{0,200}\]""", RegexOptions.CultureInvariant)]
    private static partial Regex Macro();

    [GeneratedRegex("""(?<!\w)link:https?://[^\s\[\]]{1,300}\[[^\]\r\n]{0,200}\]""", RegexOptions.CultureInvariant)]
    private static partial Regex MacroLink();

    [GeneratedRegex("""(?m)^#\+[A-Za-z_]{3,30}:?(?:[ ][^\r\n]{0,100})?\r?$""", RegexOptions.CultureInvariant)]
    private static partial Regex OrgKeyword();

    [GeneratedRegex("""(?m)^=>[ ]+\S+[^\r\n]{0,100}""", RegexOptions.CultureInvariant)]
    private static partial Regex GeminiLink();

    [GeneratedRegex("""\[-?@[A-Za-z][\w:.\-]{1,60}(?:[;,][^\[\]\r\n]{0,150})?\]""", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    [GeneratedRegex("""(?<![\w@])@\[(?:toc|code|youtube|vimeo|video|include)\](?:\([^()\r\n]{0,200}\))?""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Embedding();

    [GeneratedRegex("""(?m)^[ ]{0,3}\+(?:[-=]{3,}\+){1,40}[ \t]*\r?$""", RegexOptions.CultureInvariant)]
    private static partial Regex GridTable();

    [GeneratedRegex("""(?<![|\w])\|\|(?=[^\s|])[^|\r\n]{1,200}(?<=[^\s|])\|\|(?![|\w])""", RegexOptions.CultureInvariant)]
    private static partial Regex Spoiler();

    [GeneratedRegex("""(?m)^(?:import[ ](?:[\w*{][^\r\n'"]{0,120}[ ]from[ ])?['"][^'"\r\n]{1,150}['"];?|export[ ](?:const|default|function|let|var)[ ][^\r\n]{0,100})""", RegexOptions.CultureInvariant)]
    private static partial Regex Module();

    [GeneratedRegex("""\{(?:code|panel|note|quote|noformat|toc|info|tip|warning|expand|color|section|column|anchor|children|excerpt)(?::[^{}\r\n]{0,100})?\}""", RegexOptions.CultureInvariant)]
    private static partial Regex ConfluenceMacro();

    [GeneratedRegex("""(?m)^h[1-6]\.[ ]\S[^\r\n]{0,100}""", RegexOptions.CultureInvariant)]
    private static partial Regex PointHeading();

    [GeneratedRegex("""(?m)(?<=[^\s][ ])\^[A-Za-z0-9\-]{4,20}[ \t]*\r?$""", RegexOptions.CultureInvariant)]
    private static partial Regex BlockId();

    [GeneratedRegex("""(?m)^[ ]{0,3}\#{7,20}[ ][^\r\n]{1,100}""", RegexOptions.CultureInvariant)]
    private static partial Regex SevenSigns();

    // Below the sign of an item, which is none of the text's own.
    [GeneratedRegex("""(?m)(?<=^[ \t>]*[-*+][ ])\[[-~?!></*"lbiSIpcfkwud]?\](?=[ ]\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex OtherTask();

    // Markdown takes a backslash before a sign of ASCII for an escape of that sign.
    [GeneratedRegex("""\\[!-/:-@\[-`{-~]""", RegexOptions.CultureInvariant)]
    private static partial Regex LosesBackslash();
}
