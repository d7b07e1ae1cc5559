using System.Buffers;
using System.Text;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Outputs.Api;
using Daftar.Outputs.Api.Documents;
using Daftar.Schema;

namespace Daftar.Beginning;

/// <summary>What Visual Studio Code is told of a site: schemas of its files with its languages and terms, and completion.</summary>
public static class EditorFiles
{
    public const string Folder = ".vscode";

    /// <summary>Path and text of each.</summary>
    public static IReadOnlyList<(string Path, string Text)> Of(SiteConfiguration configuration, ContentSet content)
    {
        var files = new List<(string, string)>();
        foreach (var collection in SchemaDocument.Collections)
        {
            var output = new ArrayBufferWriter<byte>();
            JsonSchemaWriter.Write(output, SchemaDocument.Of(configuration, collection), SchemaDocument.OptionsOf(content, configuration, collection));
            files.Add(($"{Folder}/schema/{collection.Id}.json", Encoding.UTF8.GetString(output.WrittenSpan)));
        }
        files.Add(($"{Folder}/front-matter.code-snippets", EditorSnippets.Of(ContentSchema.ArticlesOf(configuration), InterfaceLanguages.For(configuration.LanguageCodes))));
        return files;
    }
}
