using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Querying;

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

    /// <summary>The text of a refusal: the rule, the reason, and the user's source.</summary>
    public string Message(string ruleId, string reason, int sourceId)
    {
        if (sourceId < 0 || sourceId >= _entries.Count)
        {
            return $"{ruleId}: {reason}";
        }

        var (step, piece) = _entries[sourceId];
        var where = StepText(step);
        var pieceText = piece is null ? null : ExpressionPrinter.Print(piece);
        return pieceText is null || where.Contains("(" + pieceText + ")", StringComparison.Ordinal)
            ? $"{ruleId}: {reason} Source: {where}"
            : $"{ruleId}: {reason} Source: '{pieceText}' in {where}";
    }

    private static string StepText(AnalyticsQueryable step)
    {
        if (step.Argument is UnsupportedOperator unsupported)
        {
            return unsupported.Name;
        }

        var argument = step.Source ?? step.Argument switch
        {
            LambdaExpression lambda => ExpressionPrinter.Print(lambda),
            GroupByArguments group => ExpressionPrinter.Print(group.KeySelector),
            int count => count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => "",
        };
        return $"{step.Operator}({Collapse(argument)})";
    }

    // The user's source may run over several lines; a message is one.
    private static string Collapse(string text) => text.Contains('\n')
        ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : text;
}
