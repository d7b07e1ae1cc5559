namespace Daftar.Configuration;

/// <summary>
/// What Statiq reads from <c>statiq.json</c> and Daftar does not: a site that runs inside Statiq sets both in one file.
/// The names are those of Statiq Framework beta.72 and Statiq Web beta.60.
/// </summary>
internal static class StatiqKeys
{
    public static IReadOnlyList<string> All { get; } =
    [
        "AdditionalFrontMatterRegexes", "AdditionalInputFiles", "AdditionalSearchableFields", "AdditionalSearchResultFields",
        "AdditionalXrefPipelines", "Analyzers", "ApplyDirectoryMetadata", "AzureAppServicePassword", "AzureAppServiceSiteName",
        "AzureAppServiceUsername", "CleanMode", "CleanOutputPath", "Copyright", "CurrentDateTime", "DateTimeDisplayCulture",
        "DateTimeInputCulture", "DirectoryMetadataFiles", "ExcludedPaths", "FailureLogLevel", "FrontMatterRegexes",
        "GatherHeadingsLevel", "GitHubBranch", "GitHubName", "GitHubOwner", "GitHubPassword", "GitHubToken", "GitHubUsername",
        "HighlightCode", "HighlightUnspecifiedLanguage", "IgnoreExternalDestinations", "IgnoreInvalidXrefs", "IncludeInSitemap",
        "IndexFileName", "InputFiles", "LinkHiddenPageTrailingSlash", "LinkHideExtensions", "LinkHideIndexPages", "LinkLowercase",
        "MakeLinksAbsolute", "MakeLinksRootRelative", "MetaRefreshRedirects", "MinimumStatiqFrameworkVersion",
        "MinimumStatiqWebVersion", "MirrorResources", "NetlifyAccessToken", "NetlifyPrefixRedirects", "NetlifyRedirectPrefix",
        "NetlifyRedirects", "NetlifySiteId", "OptimizeContentFileNames", "OptimizeDataFileNames", "PageFileExtensions",
        "ProcessSidecarFiles", "PublishedUsesLastModifiedDate", "SearchAllowPositionMetadata", "SearchIncludeHost",
        "SearchIndexPath", "SearchResultsPath", "SearchScriptPath", "SearchStemming", "SearchStopWords",
        "SearchStopWordsFilePath", "ServerContentTypes", "ServerCustomHeaders", "TempPath", "UseCache", "WatchPaths", "Xref",
        "XrefPipelines", "ZipSearchIndexFile", "ZipSearchResultsFile",
    ];
}
