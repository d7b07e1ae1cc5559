using Daftar.Diagnostics;
using Daftar.Markup;

namespace Daftar.Theming.Templates;

/// <summary>A piece of a template that is ready to run.</summary>
internal abstract class TemplateInstruction
{
    public abstract void Run(TemplateRun run);

    public static void Run(TemplateInstruction[] instructions, TemplateRun run)
    {
        foreach (var instruction in instructions) instruction.Run(run);
    }
}

/// <summary>Bytes that are the same on every page of a language.</summary>
/// <param name="texts">For each language of the site in its order, or one for all.</param>
internal sealed class WriteConstant(params byte[][] texts) : TemplateInstruction
{
    public override void Run(TemplateRun run) => run.Write(texts.Length == 1 ? texts[0] : texts[run.Language]);

    /// <summary>One for all of them, in their order.</summary>
    public static WriteConstant Of(IReadOnlyList<WriteConstant> parts)
    {
        if (parts.Count == 1) return parts[0];
        var languages = parts.Max(part => part.Texts.Length);
        return new([.. Enumerable.Range(0, languages).Select(language => parts.SelectMany(part => part.Texts[part.Texts.Length == 1 ? 0 : language]).ToArray())]);
    }

    private byte[][] Texts => texts;
}

internal sealed class WriteText(TemplateValue value) : TemplateInstruction
{
    public override void Run(TemplateRun run) => run.WriteEscaped(value.Text(run));
}

internal sealed class WriteMarkup(TemplateValue value) : TemplateInstruction
{
    public override void Run(TemplateRun run)
    {
        var markup = value.Get(run);
        if (markup is Utf8Html html) run.Write(html.Bytes.Span);
        else run.Write(TemplateValue.TextOf(markup).AsSpan());
    }
}

internal sealed class Choose(TemplateValue condition, TemplateInstruction[] then, TemplateInstruction[] otherwise) : TemplateInstruction
{
    public override void Run(TemplateRun run) => Run(condition.IsTrue(run) ? then : otherwise, run);
}

/// <param name="slot">Takes the item.</param>
/// <param name="part">Which of the items, in which order; null for all as they come.</param>
/// <param name="tooMany">Told when the page takes more turns than any has: loops within loops would take for ever.</param>
internal sealed class Repeat(
    TemplateValue list, int slot, LoopPart? part, TemplateInstruction[] body, TemplateInstruction[] otherwise, Func<Diagnostic> tooMany) : TemplateInstruction
{
    public override void Run(TemplateRun run)
    {
        var items = list.Get(run) switch
        {
            IReadOnlyList<object> models => models,
            System.Collections.IEnumerable values => [.. values.Cast<object>()],
            _ => [],
        };
        if (part is not null) items = part.Of(items, run);
        if (items.Count == 0)
        {
            Run(otherwise, run);
            return;
        }
        var (index, count) = (run.Index, run.Count);
        run.Count = items.Count;
        for (var i = 0; i < items.Count; i++)
        {
            run.Turn(tooMany);
            run.Index = i;
            run[slot] = items[i];
            Run(body, run);
        }
        (run.Index, run.Count) = (index, count);
    }
}

/// <summary><c>offset:</c>, <c>reversed</c> and <c>limit:</c> of a loop, which Scriban applies in this order.</summary>
internal sealed class LoopPart(TemplateValue? offset, bool isReversed, TemplateValue? limit)
{
    public IReadOnlyList<object> Of(IReadOnlyList<object> items, TemplateRun run)
    {
        IEnumerable<object> part = items;
        if (offset is not null) part = part.Skip((int)offset.Integer(run));
        if (isReversed) part = part.Reverse();
        if (limit is not null && limit.Integer(run) is > 0 and var count) part = part.Take((int)count);
        return [.. part];
    }
}

/// <summary>A partial whose named values an <see cref="Assign"/> has put in place.</summary>
/// <param name="partial">Filled once its template is bound, so that a partial can call itself.</param>
/// <param name="slot">Where its values begin.</param>
/// <param name="tooDeep">Told when partials call one another without end, which would exhaust the stack and end the program.</param>
/// <param name="tooMany">Told when they call one another more often than any page needs.</param>
internal sealed class CallPartial(BoundTemplate partial, int slot, Func<Diagnostic> tooDeep, Func<Diagnostic> tooMany) : TemplateInstruction
{
    /// <summary>Deeper than any tree that a reader could follow.</summary>
    public const int DeepestCall = 100;

    public override void Run(TemplateRun run)
    {
        if (run.Depth == DeepestCall) throw new SiteException(tooDeep());
        run.Turn(tooMany, Interpreting.PageContext.TurnsOfPartial);
        var (index, count) = (run.Index, run.Count);
        run.Depth++;
        run.Base += slot;
        Run(partial.Instructions, run);
        run.Base -= slot;
        run.Depth--;
        (run.Index, run.Count) = (index, count);
    }
}

/// <summary>Values that get a slot for the instructions that follow: what the call of a partial names.</summary>
internal sealed class Assign(int slot, TemplateValue[] values) : TemplateInstruction
{
    public override void Run(TemplateRun run)
    {
        for (var i = 0; i < values.Length; i++) run[slot + i] = values[i].Get(run);
    }
}
