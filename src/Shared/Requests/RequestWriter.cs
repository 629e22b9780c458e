using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>The only place that knows the order of the service's parameters, and the syntax and precedence of a filter; their words are the
/// grammar's.</summary>
internal static class RequestWriter
{
    public static void Write<TSink>(AnalyticsRequest request, ref TSink sink)
        where TSink : IRequestSink
    {
        for (var i = 0; i < request.Conditions.Count; i++)
        {
            sink.Parameter(request.Conditions[i].Name);
            WriteText(request.Conditions[i].Value, ref sink);
        }

        if (request.Filter is not null)
        {
            sink.Parameter(RequestGrammar.Filter);
            WriteCondition(request.Filter, request.Service, ref sink);
        }

        WriteGrouping(request, ref sink);
        WriteOrdering(request.OrderBy, ref sink);
        if (request.ProcessedDate is { } processed)
        {
            sink.Parameter(RequestGrammar.ProcessedDate);
            WriteText(processed, ref sink);
        }

        if (request.Top is { } top)
        {
            sink.Parameter(RequestGrammar.Top);
            WriteAmount(top, ref sink);
        }

        if (request.Skip is not { IsKnown: true, Value: 0 })
        {
            sink.Parameter(RequestGrammar.Skip);
            WriteAmount(request.Skip, ref sink);
        }

        foreach (var parameter in request.Parameters)
        {
            sink.Parameter(parameter.Name);
            sink.Syntax(parameter.Value);
        }
    }

    private static void WriteText<TSink>(Node text, ref TSink sink)
        where TSink : IRequestSink
    {
        if (text is HoleNode hole)
        {
            sink.Hole(hole.Name);
        }
        else
        {
            sink.Syntax(((ConstantNode)text).Value is DateTimeOffset day ? RequestGrammar.Day(day) : (string)((ConstantNode)text).Value!);
        }
    }

    private static void WriteGrouping<TSink>(AnalyticsRequest request, ref TSink sink)
        where TSink : IRequestSink
    {
        if (request.GroupBy.Count > 0)
        {
            sink.Parameter(RequestGrammar.GroupBy);
            for (var i = 0; i < request.GroupBy.Count; i++)
            {
                if (i > 0)
                {
                    sink.ListSeparator();
                }

                sink.Syntax(request.GroupBy[i].WireName);
            }
        }

        if (request.Level is { } level)
        {
            sink.Parameter(RequestGrammar.AggregationLevel);
            sink.Syntax(level.Word());
        }
    }

    private static void WriteOrdering<TSink>(EquatableList<Ordering> orderings, ref TSink sink)
        where TSink : IRequestSink
    {
        for (var i = 0; i < orderings.Count; i++)
        {
            if (i == 0)
            {
                sink.Parameter(RequestGrammar.OrderBy);
            }
            else
            {
                sink.ListSeparator();
            }

            sink.Syntax(orderings[i].Field.WireName);
            if (orderings[i].Descending)
            {
                sink.Syntax(" " + RequestGrammar.Descending);
            }
        }
    }

    private static void WriteAmount<TSink>(PagingAmount amount, ref TSink sink)
        where TSink : IRequestSink
    {
        if (amount.IsKnown)
        {
            sink.Syntax(amount.ToString());
        }
        else
        {
            sink.Hole(amount.Text);
        }
    }

    private static void WriteCondition<TSink>(Node condition, ServiceDescription service, ref TSink sink)
        where TSink : IRequestSink
    {
        switch (condition)
        {
            case AndNode and:
                WriteJoined(and.Operands, " " + RequestGrammar.And + " ", operand => operand is OrNode or RawNode, service, ref sink);
                break;
            case OrNode or:
                WriteJoined(or.Operands, " " + RequestGrammar.Or + " ", operand => operand is AndNode or RawNode, service, ref sink);
                break;
            case CompareNode compare:
                WriteOperand(compare.Left, service, ref sink);
                sink.Syntax(Spaced(compare.Operator));
                WriteOperand(compare.Right, service, ref sink);
                break;
            case ContainsNode contains:
                sink.Syntax(RequestGrammar.Contains + "(");
                WriteOperand(contains.Field, service, ref sink);
                sink.Syntax(",");
                WriteOperand(contains.Value, service, ref sink);
                sink.Syntax(")");
                break;
            case RawNode raw:
                sink.Syntax(raw.Text);
                break;
            case MoreNode:
                sink.Syntax("…");
                break;
            case NotNode { Operand: HoleNode hole }:
                sink.Hole("!" + Literals.Operand(hole.Name));
                break;
            default:
                WriteOperand(condition, service, ref sink);
                break;
        }
    }

    private static void WriteJoined<TSink>(
        EquatableList<Node> operands, string word, Func<Node, bool> parenthesise, ServiceDescription service, ref TSink sink)
        where TSink : IRequestSink
    {
        for (var i = 0; i < operands.Count; i++)
        {
            if (i > 0)
            {
                sink.Syntax(word);
            }

            var inParentheses = parenthesise(operands[i]);
            if (inParentheses)
            {
                sink.Syntax("(");
            }

            WriteCondition(operands[i], service, ref sink);
            if (inParentheses)
            {
                sink.Syntax(")");
            }
        }
    }

    private static void WriteOperand<TSink>(Node operand, ServiceDescription service, ref TSink sink)
        where TSink : IRequestSink
    {
        switch (operand)
        {
            case FieldNode field:
                sink.Syntax(field.Field.WireName);
                break;
            case ConstantNode constant:
                sink.Literal(RequestGrammar.Literal(constant.Value, service));
                break;
            case HoleNode hole:
                sink.Hole(hole.Name);
                break;
            default:
                throw new InvalidOperationException("A condition that was not bound was written: " + operand.GetType().Name);
        }
    }

    private static string Spaced(CompareOperator op) => " " + op.Word() + " ";
}

/// <summary>Where a request is written to: a URI, or a preview for people.</summary>
internal interface IRequestSink
{
    /// <summary>Begins a parameter.</summary>
    void Parameter(string name);

    /// <summary>Words and signs of the service's grammar.</summary>
    void Syntax(string text);

    /// <summary>The comma between the entries of a list, which a URI leaves as it is.</summary>
    void ListSeparator();

    /// <summary>A value, in the form that the grammar has for its type.</summary>
    void Literal(string literal);

    /// <summary>A value that is not known.</summary>
    void Hole(string name);
}
