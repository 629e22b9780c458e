using System.Globalization;
using System.Reflection;
using PartnerAnalytics.Linq.CompilerTime;

// Generates a project of 1,000 files with 10 queries each and measures what the generator and the analyzers add to the time of the
// compiler: medians of builds that take turns. Run it in Release.
//   --files N --queries N --rounds N
var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
var files = options.GetValueOrDefault("--files", 1000);
var queries = options.GetValueOrDefault("--queries", 10);
var rounds = options.GetValueOrDefault("--rounds", 5);

var root = Assembly.GetExecutingAssembly().Location;
while (!File.Exists(Path.Combine(root, "PartnerAnalytics.Linq.sln")))
{
    root = Path.GetDirectoryName(root)!;
}

var configuration = AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
var work = Path.Combine(root, "artifacts", "compiler-time");
if (Directory.Exists(work))
{
    Directory.Delete(work, recursive: true);
}

foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
{
    Directory.CreateDirectory(work);
    File.WriteAllText(Path.Combine(work, name), "<Project />");
}

var queryProject = WriteProject("Queries", referenceLibrary: true);
QuerySources.Write(Path.GetDirectoryName(queryProject)!, files, queries);
var plainProject = WriteProject("Plain", referenceLibrary: false);
QuerySources.WritePlain(Path.GetDirectoryName(plainProject)!, files);

var build = new Build(queryProject);
build.Restore();
string[] parts = ["None", "Generator", "All"];
var times = parts.ToDictionary(part => part, _ => new List<double>());
for (var round = -1; round < rounds; round++)
{
    foreach (var part in parts)
    {
        var time = build.Measure(part);
        Console.WriteLine($"{(round < 0 ? "warm-up" : "round " + (round + 1))}: {part} {time:0} ms");
        if (round >= 0)
        {
            times[part].Add(time);
        }
    }
}

Console.WriteLine();
Console.WriteLine($"{files * queries} queries in {files} files, median of {rounds} builds (least to most)");
foreach (var part in parts)
{
    Console.WriteLine($"{part,-10} {Median(times[part]),7:0} ms ({times[part].Min():0} to {times[part].Max():0}), ratio {Median(times[part]) / Median(times["None"]):0.000}");
}

Console.WriteLine();
Console.WriteLine("Analyzers over the queries, seconds of their own threads:");
Print(build.ReportAnalyzers());
Console.WriteLine($"In {files} files that do not use the library:");
var plain = new Build(plainProject);
plain.Restore();
plain.Measure("All");
Print(plain.ReportAnalyzers());

static void Print(IEnumerable<string> lines)
{
    foreach (var line in lines)
    {
        Console.WriteLine("  " + line);
    }
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

string WriteProject(string name, bool referenceLibrary)
{
    var library = Path.Combine(AppContext.BaseDirectory, "PartnerAnalytics.Linq.dll");
    string Roslyn(string assembly) => Path.Combine(root, "src", assembly, "bin", configuration, "netstandard2.0", assembly + ".dll");
    var folder = Path.Combine(work, name);
    Directory.CreateDirectory(folder);
    var path = Path.Combine(folder, name + ".csproj");
    File.WriteAllText(path, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <EnableNETAnalyzers>false</EnableNETAnalyzers>
            <ProduceReferenceAssembly>false</ProduceReferenceAssembly>
          </PropertyGroup>
          <ItemGroup Condition="'{referenceLibrary}' == 'True'">
            <Reference Include="PartnerAnalytics.Linq" HintPath="{library}" />
            <Reference Include="Azure.Core" HintPath="{Path.Combine(AppContext.BaseDirectory, "Azure.Core.dll")}" />
          </ItemGroup>
          <ItemGroup Condition="'$(Parts)' != 'None'">
            <Analyzer Include="{Roslyn("PartnerAnalytics.Linq.Generators")}" />
          </ItemGroup>
          <ItemGroup Condition="'$(Parts)' == 'All'">
            <Analyzer Include="{Roslyn("PartnerAnalytics.Linq.Analyzers")}" />
            <Analyzer Include="{Roslyn("PartnerAnalytics.Linq.CodeFixes")}" />
          </ItemGroup>
        </Project>
        """);
    return path;
}
