namespace Daftar.Theming.Templates.Escaping;

/// <summary>Where in a page something stands, as the HTML standard's tokenizer sees it.</summary>
internal enum HtmlState
{
    /// <summary>Between tags, and within <c>title</c> and <c>textarea</c>.</summary>
    Text,

    /// <summary>In the name after <c>&lt;</c>.</summary>
    TagName,

    /// <summary>In a tag, where the next attribute may begin.</summary>
    Tag,
    AttributeName,

    /// <summary>Behind <c>name=</c>.</summary>
    BeforeValue,
    Quoted,
    Unquoted,
    Comment,

    /// <summary>Within <c>script</c> or <c>style</c>.</summary>
    RawText,
}

/// <summary>What an attribute's value has told about the address that it is.</summary>
internal enum AddressState
{
    /// <summary>Not in an address.</summary>
    None,

    /// <summary>What comes next can still decide the scheme.</summary>
    Open,

    /// <summary>The template itself has decided the scheme, or that there is none.</summary>
    Closed,

    /// <summary>The template itself began the address with a scheme that can run code or carry a page.</summary>
    Dangerous,

    /// <summary>A value and then a colon of the template's: the value is the scheme.</summary>
    Computed,
}
