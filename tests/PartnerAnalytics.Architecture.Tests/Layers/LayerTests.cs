using PartnerAnalytics.Tests.Helpers;

namespace PartnerAnalytics.Architecture.Tests.Layers;

/// <summary>Each folder of a project is a layer: it uses what stands below it, and nothing above. What it uses, the compiled code
/// says.</summary>
public sealed class LayerTests
{
    public static TheoryData<string> Projects => [.. Layering.All.Select(layering => layering.Project)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_folders_below_it(string project)
    {
        var layering = Layering.All.Single(layering => layering.Project == project);
        var types = CompiledProject.Read(layering);
        var violations = types
            .SelectMany(type => type.Uses, (type, used) => (type, used))
            .Where(use => Array.IndexOf(layering.Folders, use.used.Layer) < Array.IndexOf(layering.Folders, use.type.Layer))
            .Select(use => $"{use.type} uses {use.used}");

        Assert.NotEmpty(types);
        Found.None(violations, "A folder uses one above it");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_type_is_declared_in_one_folder(string project)
        => Assert.DoesNotContain(CompiledProject.Read(Layering.All.Single(l => l.Project == project)), type => type.Layers.Length > 1);

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_is_a_layer(string project)
    {
        var layering = Layering.All.Single(layering => layering.Project == project);
        string[] folders = layering.Folders.Contains("Shared") ? ["src/" + project, "src/Shared"] : ["src/" + project];
        var sources = folders.SelectMany(SourceFiles.Under).ToList();

        Assert.NotEmpty(sources);
        Found.None(sources.Where(file => layering.LayerOf(file) is null).Select(SourceFiles.Relative), "No layer has these files");
    }

    [Fact]
    public void Every_project_has_layers() => Assert.Equal(
        Directory.GetDirectories(RepositoryRoot.Combine("src")).Select(Path.GetFileName).Except(["Shared"]).Order(),
        Layering.All.Select(layering => layering.Project).Order());
}
