using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.CodeFixes.Completion;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>The project that queries are edited in: that in which they are compiled, as the services of an editor want it.</summary>
internal sealed class EditorWorkspace : IDisposable
{
    private readonly AdhocWorkspace _workspace = new(
        MefHostServices.Create([.. MefHostServices.DefaultAssemblies, typeof(KnownValueCompletionProvider).Assembly]));

    private readonly Solution _solution;
    private readonly DocumentId _document;

    public EditorWorkspace()
    {
        var project = ProjectId.CreateNewId();
        _document = DocumentId.CreateNewId(project);
        _solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                project,
                VersionStamp.Default,
                QueryCompiler.AssemblyName,
                QueryCompiler.AssemblyName,
                LanguageNames.CSharp,
                compilationOptions: QueryCompiler.Options,
                parseOptions: QueryText.ParseOptions,
                metadataReferences: QueryReferences.All))
            .AddDocument(_document, "Query.cs", SourceText.From(""));
    }

    /// <summary>A text as a document. It stands beside the workspace, not in it, so that it is forgotten with those who hold it.</summary>
    public Document Open(QueryText text) => _solution.WithDocumentText(_document, text.File).GetDocument(_document)!;

    /// <summary>A place in a text; null where the text is beyond the bounds of a query, and not for the compiler to look at.</summary>
    public EditorPlace? Open(string text, int position, CancellationToken cancellationToken)
    {
        if (!QuerySyntaxCheck.IsBounded(text))
        {
            return null;
        }

        var query = new QueryText(text, cancellationToken);
        return QuerySyntaxCheck.IsBounded(query, cancellationToken) ? new EditorPlace(query, Open(query), position) : null;
    }

    public void Dispose() => _workspace.Dispose();
}
