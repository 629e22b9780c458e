using System.Linq.Expressions;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>The pieces of a query that refusals point to.</summary>
internal sealed class SourceTable
{
    private readonly List<(QueryCall Call, Expression? Piece)> _entries = [];

    /// <summary>The operator that is being read; pieces added now belong to it.</summary>
    public QueryCall? CurrentCall { get; set; }

    public int Add(Expression? piece)
    {
        _entries.Add((CurrentCall!, piece));
        return _entries.Count - 1;
    }

    /// <summary>A piece as C# would write it.</summary>
    public string TextOf(int sourceId) => _entries[sourceId].Piece is { } piece ? ExpressionPrinter.Print(piece) : "";

    /// <summary>The text of a refusal: the rule, the reason, and the user's source.</summary>
    public string Message(string ruleId, string reason, int sourceId)
    {
        if (sourceId < 0 || sourceId >= _entries.Count)
        {
            return QueryRefusal.Message(ruleId, reason);
        }

        var (call, piece) = _entries[sourceId];
        if (piece is null && call is UnsupportedCall)
        {
            // The reason begins with the name of the operator already, and nothing more is known of it.
            return QueryRefusal.Message(ruleId, reason);
        }

        var where = TextOf(call);
        var pieceText = piece is null ? null : ExpressionPrinter.Print(piece);
        return pieceText is null || IsWhole(pieceText, where)
            ? QueryRefusal.Message(ruleId, $"{reason} Source: {where}")
            : QueryRefusal.Message(ruleId, $"{reason} Source: '{pieceText}' in {where}");
    }

    // Quoting the argument of an operator, or the body of its lambda, before the operator would only repeat it.
    private static bool IsWhole(string piece, string call) =>
        call.AsSpan(call.IndexOf('(') + 1).SequenceEqual(piece + ")") || call.EndsWith("=> " + piece + ")", StringComparison.Ordinal);

    private static string TextOf(QueryCall call)
    {
        if (call is UnsupportedCall)
        {
            return call.Operator;
        }

        var argument = call.Written ?? call switch
        {
            GroupByCall group => ExpressionPrinter.Print(group.KeySelector),
            LambdaCall { Lambda: var lambda } => ExpressionPrinter.Print(lambda),
            ValueCall { Value: not ConstantExpression { Value: DateOnly } and var value } => ExpressionPrinter.Print(value),
            _ => "",
        };
        var type = call switch
        {
            CastCall cast => $"<{ExpressionPrinter.TypeName(cast.To)}>",
            OfTypeCall ofType => $"<{ExpressionPrinter.TypeName(ofType.To)}>",
            _ => "",
        };
        return $"{call.Operator}{type}({Literals.OnOneLine(argument)})";
    }
}
