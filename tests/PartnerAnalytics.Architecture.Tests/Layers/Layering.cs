namespace PartnerAnalytics.Architecture.Tests.Layers;

/// <summary>The folders of a project, top to bottom: each may use those below it, and none above. A folder's subfolders belong to it.</summary>
/// <param name="Project">The project's folder below <c>src</c>.</param>
/// <param name="Assembly">What it compiles to.</param>
/// <param name="Folders">The folders, <see cref="Root"/> among them.</param>
internal sealed record Layering(string Project, string Assembly, string[] Folders)
{
    /// <summary>The files that stand beside the project file.</summary>
    public const string Root = "(root)";

    private static readonly string[] Shared =
        ["Shared/Rules", "Shared/Requests", "Shared/Messages", "Shared/Query", "Shared/Schema", "Shared"];

    /// <summary>The layers of every project under <c>src</c>.</summary>
    public static IReadOnlyList<Layering> All { get; } =
    [
        Of("PartnerAnalytics.Linq",
        [
            "DependencyInjection", Root, "Resources", "Queries", "Execution", "Translation", "Calls", "Fields", "Http", "Rows",
            "Authentication", "Telemetry", "Schema", .. Shared,
        ]),
        Of("PartnerAnalytics.Linq.Analyzers", [Root, "HandwrittenUrls", "Reading", "Tracing", .. Shared]),
        Of("PartnerAnalytics.Linq.CodeFixes", ["Completion", Root, "HandwrittenUrls"]),
        Of("PartnerAnalytics.Linq.Generators", [Root, "Emitting", "Parsing", .. Shared]),
        Of("PartnerAnalytics.Emulator", [Root, "Store", "Serving", "Faults", "Queries", "Storage", "SampleData", "Resources", "Http"]),
        new("PartnerAnalytics.Tool", "partner-analytics", [Root, "Commands", "Exploring", "Running", "Exporting", "Login", "Probing", "Editing", "Querying"]),
    ];

    /// <summary>The layer of a source file; null if it is of another project, or in none of the folders.</summary>
    /// <param name="file">A path that holds <c>src</c>.</param>
    public string? LayerOf(string file)
    {
        var path = file.Replace('\\', '/');
        var start = path.LastIndexOf("/src/", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var folder = path[(start + "/src/".Length)..path.LastIndexOf('/')];
        return folder == Project ? Root
            : folder.StartsWith(Project + "/obj/", StringComparison.Ordinal) ? null
            : Enclosing(folder.StartsWith(Project + "/", StringComparison.Ordinal) ? folder[(Project.Length + 1)..] : folder);
    }

    private string? Enclosing(string folder) => Folders
        .Where(layer => folder == layer || folder.StartsWith(layer + "/", StringComparison.Ordinal))
        .MaxBy(layer => layer.Length);

    private static Layering Of(string project, string[] folders) => new(project, project, folders);
}
