using System.Text;

namespace Daftar.Theming.Styles;

/// <summary>A part of a style sheet, which writes of itself what a page can use.</summary>
internal abstract class StyleNode
{
    /// <summary>At-rules whose blocks hold rules again; of others (<c>@font-face</c>, <c>@keyframes</c>) nothing is known, so that they stay.</summary>
    private static readonly string[] Groups = ["@media", "@supports", "@layer", "@container"];

    // Each level is read again by the next one; nobody nests them more than two or three deep.
    private const int DeepestGroup = 8;

    /// <summary>Every selector within.</summary>
    public abstract IEnumerable<Selector> Selectors { get; }

    /// <summary>Looks up the bits of its names, once all sheets are read.</summary>
    public abstract void Bind(StyleNames names);

    public abstract void Write(NamesOnPage page, StyleBuffer output);

    /// <summary>The nodes of a minified style sheet, in its order.</summary>
    public static IReadOnlyList<StyleNode> Read(string css) => Read(css, 0);

    private static List<StyleNode> Read(string css, int depth)
    {
        var nodes = new List<StyleNode>();
        for (var at = 0; at < css.Length;)
        {
            var open = StyleText.Find(css, at, "{;");
            if (open >= css.Length || css[open] == ';')
            {
                var end = Math.Min(open + 1, css.Length);
                nodes.Add(new Whole(css[at..end]));
                at = end;
                continue;
            }
            var close = StyleText.EndOfBrackets(css, open);
            // What nothing closes reaches to the end, as in a browser, and stays as it is.
            if (close == open || css[close] != '}') nodes.Add(new Whole(css[at..(close + 1)]));
            else nodes.Add(One(css[at..open], css[(open + 1)..close], css[at..(close + 1)], depth));
            at = close + 1;
        }
        return nodes;
    }

    private static StyleNode One(string prelude, string body, string all, int depth)
    {
        if (!prelude.TrimStart().StartsWith('@')) return new Rule(Selector.Read(prelude.Trim()), body);
        return Groups.Any(name => prelude.TrimStart().StartsWith(name, StringComparison.OrdinalIgnoreCase)) && depth < DeepestGroup
            ? new Group(prelude, Read(body, depth + 1)) : new Whole(all);
    }

    private sealed class Whole(string text) : StyleNode
    {
        private readonly byte[] _text = Encoding.UTF8.GetBytes(text);

        public override IEnumerable<Selector> Selectors => [];

        public override void Bind(StyleNames names)
        {
        }

        public override void Write(NamesOnPage page, StyleBuffer output) => output.Add(_text);
    }

    private sealed class Rule(IReadOnlyList<Selector> selectors, string body) : StyleNode
    {
        private readonly byte[][] _selectors = [.. selectors.Select(selector => Encoding.UTF8.GetBytes(selector.Text))];
        private readonly byte[] _body = Encoding.UTF8.GetBytes($"{{{body}}}");
        private int[][] _names = [];

        public override IEnumerable<Selector> Selectors => selectors;

        public override void Bind(StyleNames names) => _names = [.. selectors.Select(selector => selector.Names.Select(names.BitOf).ToArray())];

        public override void Write(NamesOnPage page, StyleBuffer output)
        {
            var any = false;
            for (var i = 0; i < _selectors.Length; i++)
            {
                if (!HasAll(page, _names[i])) continue;
                if (any) output.Add(","u8);
                output.Add(_selectors[i]);
                any = true;
            }
            if (any) output.Add(_body);
        }

        private static bool HasAll(NamesOnPage page, int[] names)
        {
            foreach (var name in names)
            {
                if (!page[name]) return false;
            }
            return true;
        }
    }

    private sealed class Group(string prelude, IReadOnlyList<StyleNode> nodes) : StyleNode
    {
        private readonly byte[] _open = Encoding.UTF8.GetBytes($"{prelude}{{");

        public override IEnumerable<Selector> Selectors => nodes.SelectMany(node => node.Selectors);

        public override void Bind(StyleNames names)
        {
            foreach (var node in nodes) node.Bind(names);
        }

        public override void Write(NamesOnPage page, StyleBuffer output)
        {
            var start = output.Length;
            output.Add(_open);
            var opened = output.Length;
            foreach (var node in nodes) node.Write(page, output);
            if (output.Length == opened) output.Truncate(start);
            else output.Add("}"u8);
        }
    }
}
