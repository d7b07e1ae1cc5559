namespace Daftar.Comparison;

/// <summary>What happened since the build before. They run in this order, each on what the one before left.</summary>
public enum Scenario
{
    Cold,
    Warm,
    Edit,
    Add,
    Theme,
}

public static class Scenarios
{
    public static string Describe(this Scenario scenario) => scenario switch
    {
        Scenario.Cold => "cold: no output, no cache",
        Scenario.Warm => "warm: nothing changed",
        Scenario.Edit => "one article's text edited",
        Scenario.Add => "one article added",
        Scenario.Theme => "footer of the theme changed",
        _ => throw new ArgumentOutOfRangeException(nameof(scenario)),
    };
}
