using System.Linq.Expressions;
using PartnerAnalytics.Linq.Queries;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>The pieces of a query that refusals point to.</summary>
internal sealed class SourceTable
{
    private readonly List<(AnalyticsQueryable Step, Expression? Piece)> _entries = [];

    /// <summary>The operator that is being read; pieces added now belong to it.</summary>
    public AnalyticsQueryable? CurrentStep { get; set; }

    public int Add(Expression? piece)
    {
        _entries.Add((CurrentStep!, piece));
        return _entries.Count - 1;
    }

    /// <summary>A piece as C# would write it.</summary>
    public string TextOf(int sourceId) => _entries[sourceId].Piece is { } piece ? ExpressionPrinter.Print(piece) : "";

    /// <summary>The text of a refusal: the rule, the reason, and the user's source.</summary>
    public string Message(string ruleId, string reason, int sourceId)
    {
        if (sourceId < 0 || sourceId >= _entries.Count)
        {
            return $"{ruleId}: {reason}";
        }

        var (step, piece) = _entries[sourceId];
        if (piece is null && step.Argument is UnsupportedOperator)
        {
            // The reason begins with the name of the operator already, and nothing more is known of it.
            return $"{ruleId}: {reason}";
        }

        var where = StepText(step);
        var pieceText = piece is null ? null : ExpressionPrinter.Print(piece);
        return pieceText is null || IsWhole(pieceText, where)
            ? $"{ruleId}: {reason} Source: {where}"
            : $"{ruleId}: {reason} Source: '{pieceText}' in {where}";
    }

    // Quoting the argument of an operator, or the body of its lambda, before the operator would only repeat it.
    private static bool IsWhole(string piece, string step) =>
        step.AsSpan(step.IndexOf('(') + 1).SequenceEqual(piece + ")") || step.EndsWith("=> " + piece + ")", StringComparison.Ordinal);

    private static string StepText(AnalyticsQueryable step)
    {
        if (step.Argument is UnsupportedOperator unsupported)
        {
            return unsupported.Name;
        }

        var argument = step.Source ?? step.Argument switch
        {
            GroupByArguments group => ExpressionPrinter.Print(group.KeySelector),
            Expression open => ExpressionPrinter.Print(open),
            int count => count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => "",
        };
        var type = step.Operator is QueryOperator.Cast or QueryOperator.OfType && step is IQueryable typed ? $"<{ExpressionPrinter.TypeName(typed.ElementType)}>" : "";
        return $"{step.Terminal ?? step.Operator.ToString()}{type}({Literals.OnOneLine(argument)})";
    }
}
