using Daftar.Theming.Styles;

namespace Daftar.Tests.Theming;

public sealed class PhysicalPropertiesTests
{
    [Theory]
    [InlineData("padding-block", "1rem", "padding-top:1rem;padding-bottom:1rem")]
    [InlineData("padding-block", "1rem calc(2rem + 1px)", "padding-top:1rem;padding-bottom:calc(2rem + 1px)")]
    [InlineData("margin-inline", "auto", "margin-left:auto;margin-right:auto")]
    [InlineData("margin-inline", "max(1rem, 4vw) max(1rem, 4vw)", "margin-left:max(1rem, 4vw);margin-right:max(1rem, 4vw)")]
    [InlineData("padding-inline", "1px 2px", "padding-inline-start:1px;padding-inline-end:2px")]
    [InlineData("padding-inline", "1px !important", "padding-left:1px !important;padding-right:1px !important")]
    [InlineData("border-block", "1px solid var(--line)", "border-top:1px solid var(--line);border-bottom:1px solid var(--line)")]
    [InlineData("inset-block", "0", "top:0;bottom:0")]
    [InlineData("padding", "1px 2px", "")]
    [InlineData("inset-inline-start", "0", "")]
    public void Late_shorthands_become_sides(string property, string value, string expected) =>
        Assert.Equal(expected, PhysicalProperties.Of(property, value) ?? "");
}
