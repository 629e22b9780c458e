using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Linq.Generators.Parsing;

/// <summary>A piece of source by file and position; a <see cref="Location"/> would keep its whole syntax tree alive.</summary>
internal sealed record SourceSpan(string FilePath, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static SourceSpan From(Location location)
    {
        var lines = location.GetLineSpan();
        return new SourceSpan(
            lines.Path,
            location.SourceSpan.Start,
            location.SourceSpan.Length,
            lines.StartLinePosition.Line,
            lines.StartLinePosition.Character,
            lines.EndLinePosition.Line,
            lines.EndLinePosition.Character);
    }

    public Location ToLocation() => Location.Create(
        FilePath,
        new TextSpan(Start, Length),
        new LinePositionSpan(new LinePosition(StartLine, StartColumn), new LinePosition(EndLine, EndColumn)));
}
