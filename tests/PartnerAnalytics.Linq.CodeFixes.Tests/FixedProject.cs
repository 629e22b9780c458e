using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.Analyzers;
using PartnerAnalytics.Linq.Generators;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>Projects in a workspace, to which code fixes are applied as an editor applies them.</summary>
internal sealed class FixedProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly CodeFixProvider _provider;
    private readonly DiagnosticAnalyzer _analyzer;
    private readonly List<ProjectId> _projects = [];
    private Solution _solution;

    public FixedProject(params string[] sources)
        : this(new TopCodeFixProvider(), new QueryAnalyzer(), sources)
    {
    }

    public FixedProject(CodeFixProvider provider, params string[] sources)
        : this(provider, new QueryAnalyzer(), sources)
    {
    }

    public FixedProject(CodeFixProvider provider, DiagnosticAnalyzer analyzer, params string[] sources)
        : this(provider, analyzer)
    {
        AddProject(sources);
    }

    private FixedProject(CodeFixProvider provider, DiagnosticAnalyzer analyzer)
    {
        _provider = provider;
        _analyzer = analyzer;
        _solution = _workspace.CurrentSolution;
    }

    /// <summary>A project without implicit usings.</summary>
    public static FixedProject OfFile(CodeFixProvider provider, DiagnosticAnalyzer analyzer, string source)
    {
        var project = new FixedProject(provider, analyzer);
        project.AddFiles([source]);
        return project;
    }

    /// <summary>Adds another project to the solution.</summary>
    public void AddProject(params string[] sources) => AddFiles([.. sources, TestCompilation.ImplicitUsings]);

    private void AddFiles(IReadOnlyCollection<string> files)
    {
        var compilation = TestCompilation.Create(files);
        var id = ProjectId.CreateNewId();
        var name = "Contoso" + _projects.Count;
        _solution = _solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: compilation.Options.WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress)]),
            parseOptions: TestCompilation.ParseOptions,
            metadataReferences: compilation.References));
        foreach (var tree in compilation.SyntaxTrees)
        {
            _solution = _solution.AddDocument(
                DocumentId.CreateNewId(id), tree.FilePath, tree.GetText(), filePath: name + "/" + tree.FilePath);
        }

        _projects.Add(id);
    }

    /// <summary>The text of a file.</summary>
    public async Task<string> TextOfAsync(int document, int project = 0) =>
        (await DocumentAt(document, project).GetTextAsync()).ToString();

    /// <summary>The fixes that are offered for a diagnostic of the first file, the only one that can be fixed or one of several.</summary>
    public async Task<IReadOnlyList<CodeAction>> OfferAsync(int? index = null)
    {
        var actions = new List<CodeAction>();
        var document = DocumentAt(0, 0);
        var fixable = (await new ProjectDiagnostics(_analyzer, _provider).GetDocumentDiagnosticsAsync(document, CancellationToken.None))
            .Where(found => _provider.FixableDiagnosticIds.Contains(found.Id))
            .OrderBy(found => found.Location.SourceSpan.Start)
            .ToList();
        var diagnostic = index is { } known ? fixable[known] : Assert.Single(fixable);
        await _provider.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>The refactorings that are offered at a place of the first file.</summary>
    public async Task<IReadOnlyList<CodeAction>> RefactorAsync(CodeRefactoringProvider refactoring, TextSpan span)
    {
        var actions = new List<CodeAction>();
        await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(DocumentAt(0, 0), span, actions.Add, CancellationToken.None));
        return actions;
    }

    /// <summary>Applies a fix.</summary>
    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        _solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
    }

    /// <summary>Applies a fix to all diagnostics in a scope at once.</summary>
    public async Task FixAllAsync(FixAllScope scope, string key)
    {
        var context = new FixAllContext(
            DocumentAt(0, 0), _provider, scope, key, _provider.FixableDiagnosticIds, new ProjectDiagnostics(_analyzer, _provider), CancellationToken.None);
        await ApplyAsync((await _provider.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    /// <summary>Everything that the compiler and the analyzer still report, in all projects.</summary>
    public async Task<IReadOnlyList<Diagnostic>> RemainingAsync()
    {
        var remaining = new List<Diagnostic>();
        foreach (var project in _solution.Projects)
        {
            var (compilation, generated) = await new ProjectDiagnostics(_analyzer, _provider).CompileAsync(project);
            remaining.AddRange(compilation.GetDiagnostics().Concat(generated).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
            remaining.AddRange(await new ProjectDiagnostics(_analyzer, _provider).AnalyzeAsync(project));
        }

        return remaining;
    }

    public void Dispose() => _workspace.Dispose();

    private Document DocumentAt(int document, int project) =>
        _solution.GetProject(_projects[project])!.Documents.Single(candidate => candidate.Name == $"Source{document}.cs");

    private sealed class ProjectDiagnostics(DiagnosticAnalyzer analyzer, CodeFixProvider provider) : FixAllContext.DiagnosticProvider
    {
        /// <summary>The project, for the rules of the generator with what it adds, and what it reports.</summary>
        public async Task<(Compilation Compilation, ImmutableArray<Diagnostic> Reported)> CompileAsync(Project project)
        {
            if (!provider.FixableDiagnosticIds.Any(id => id.StartsWith("PAL0", StringComparison.Ordinal)))
            {
                return ((await project.GetCompilationAsync())!, []);
            }

            CSharpGeneratorDriver.Create([new AnalyticsResourceGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
                .RunGeneratorsAndUpdateCompilation((await project.GetCompilationAsync())!, out var compilation, out var reported);
            return (compilation, reported);
        }

        public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project) =>
            await (await project.GetCompilationAsync())!.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync();

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return [.. (await FindAsync(document.Project)).Where(diagnostic => diagnostic.Location.GetLineSpan().Path == tree!.FilePath)];
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await FindAsync(project);

        /// <summary>What the analyzer reports, and of the compiler and the generator what can be fixed.</summary>
        private async Task<IEnumerable<Diagnostic>> FindAsync(Project project)
        {
            var (compilation, reported) = await CompileAsync(project);
            return (await AnalyzeAsync(project))
                .Concat(compilation.GetDiagnostics().Concat(reported).Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)));
        }
    }
}
