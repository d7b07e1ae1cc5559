namespace Daftar.Configuration;

/// <summary>A form of a text in the API: each can be made from the one before.</summary>
public enum ApiText { Markdown, Html, Text }
