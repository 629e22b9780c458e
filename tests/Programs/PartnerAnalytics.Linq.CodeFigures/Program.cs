using PartnerAnalytics.Linq.CodeFigures;

// The figures by which the shape of the code is judged; CONTRIBUTING.md says what they should be.
foreach (var (name, value) in SourceFigures.Measure())
{
    Console.WriteLine($"{value,8}  {name}");
}

var walk = await QueryWalk.MeasureAsync();
var shared = walk.Count(file => file.Contains("/Shared/", StringComparison.Ordinal));
Console.WriteLine($"{walk.Count,8}  files that one query goes through, from its operators to its rows; {shared} of them in Shared");
if (args.Contains("--files"))
{
    Console.WriteLine(string.Join('\n', walk));
}
