using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using PartnerAnalytics.Linq.CodeFixes.Completion;
using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Linq.CodeFixes.Tests;

/// <summary>A file as it is open in an editor: the services that an editor asks know the package's own.</summary>
internal static class Editor
{
    /// <summary>Opens a file.</summary>
    /// <param name="statements">Statements of the method that <see cref="Fix.ToFile"/> writes; <c>|</c> is the caret.</param>
    public static (Document Document, int Position) Open(string statements)
    {
        var host = MefHostServices.Create([.. MefHostServices.DefaultAssemblies, typeof(KnownValueCompletionProvider).Assembly]);
        var workspace = new AdhocWorkspace(host);
        var source = Fix.ToFile(statements);
        var position = source.IndexOf('|', StringComparison.Ordinal);
        source = source.Remove(position, 1);
        var compilation = TestCompilation.Create([source, TestCompilation.ImplicitUsings]);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Contoso",
            "Contoso",
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: TestCompilation.ParseOptions,
            metadataReferences: compilation.References.Select(WithDocumentation)));
        workspace.AddDocument(project.Id, "Usings.cs", SourceText.From(TestCompilation.ImplicitUsings));
        return (workspace.AddDocument(project.Id, "Program.cs", SourceText.From(source)), position);
    }

    // An editor finds the documentation of an assembly beside it.
    private static MetadataReference WithDocumentation(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path } && Path.ChangeExtension(path, ".xml") is var text && File.Exists(text)
            ? MetadataReference.CreateFromFile(path, documentation: XmlDocumentationProvider.CreateFromFile(text))
            : reference;
}
