using Daftar.Theming.Templates.Escaping;
using Daftar.Theming.Templates.Syntax;
using Scriban.Syntax;

namespace Daftar.Theming.Templates;

/// <summary>A layout, or a partial for one kind of surroundings, as it is run.</summary>
internal sealed class BoundTemplate(ParsedTemplate template)
{
    public ParsedTemplate Template { get; } = template;

    public TemplateInstruction[] Instructions { get; set; } = [];

    /// <summary>Partials that it calls, each for the surroundings of the call.</summary>
    public HashSet<BoundTemplate> Calls { get; } = [];

    /// <summary>The first thing in it that only Scriban's interpreter runs, or null.</summary>
    public ScriptNode? Interpreted { get; set; }

    /// <summary>Where in the page the template ends.</summary>
    public HtmlPlace End { get; set; }

    /// <summary>The template among itself and all that it calls that needs Scriban's interpreter, or null.</summary>
    public BoundTemplate? NeedsInterpreter() => All().FirstOrDefault(template => template.Interpreted is not null);

    /// <summary>Itself and all that it calls.</summary>
    public IReadOnlyCollection<BoundTemplate> All()
    {
        var all = new HashSet<BoundTemplate> { this };
        var open = new Queue<BoundTemplate>(all);
        while (open.TryDequeue(out var next))
        {
            foreach (var call in next.Calls)
            {
                if (all.Add(call)) open.Enqueue(call);
            }
        }
        return all;
    }
}
