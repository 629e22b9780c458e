using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.OData.UriParser;
using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Queries;

/// <summary>
/// Turns a parsed filter into a condition in SQL. Only what the service documents passes: comparisons of a field with a value,
/// <c>contains</c>, <c>and</c> and <c>or</c>. OData knows far more.
/// </summary>
internal sealed class FilterTranslator(
    ResourceDescription resource, ImmutableHashSet<EmulatorDifference> differences, Func<string, long?>? readDate = null)
{
    /// <summary>SQLite takes expressions a thousand levels deep, and values up to 32,766.</summary>
    private const int MaximumDepth = 900;
    private const int MaximumValues = 32_000;

    private readonly StringBuilder _sql = new();
    private readonly ImmutableArray<object>.Builder _values = ImmutableArray.CreateBuilder<object>();

    /// <summary>Translates the whole filter.</summary>
    /// <exception cref="RefusedRequestException">The service does not support something in it.</exception>
    public SqlFilter Translate(QueryNode filter)
    {
        Write(filter, 1);
        return new SqlFilter(_sql.ToString(), _values.ToImmutable());
    }

    private void Write(QueryNode node, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw Refuse("the filter is nested too deeply.");
        }

        switch (Unwrap(node))
        {
            case BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } logical:
                var parts = PartsOf(logical);
                WriteBalanced(parts, 0, parts.Count, logical.OperatorKind == BinaryOperatorKind.And ? " AND " : " OR ", depth);
                break;
            case BinaryOperatorNode comparison:
                WriteComparison(ReadComparison(comparison));
                break;
            case SingleValueFunctionCallNode { Name: "contains" } call:
                WriteContains(call);
                break;
            default:
                throw Refuse($"{Describe(node)} is not supported; a filter is made of comparisons, contains, and, or and parentheses.");
        }
    }

    /// <summary>
    /// What writes the operands of a chain. In a chain of <c>or</c>, all comparisons by <c>eq</c> with one field become one list:
    /// a search in an index, where a thousand of them would be a thousand comparisons for each row.
    /// </summary>
    private List<Action<int>> PartsOf(BinaryOperatorNode chain)
    {
        var parts = new List<Action<int>>();
        var lists = new Dictionary<FieldDescription, List<object>>();
        foreach (var operand in OperandsOf(chain))
        {
            if (chain.OperatorKind == BinaryOperatorKind.And
                || operand is not BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Equal } equal
                || ReadComparison(equal) is not { Value: { } value } comparison)
            {
                parts.Add(depth => Write(operand, depth));
            }
            else if (lists.TryGetValue(comparison.Field, out var list))
            {
                list.Add(value);
            }
            else
            {
                list = lists[comparison.Field] = [value];
                parts.Add(_ => WriteList(comparison.Field, list));
            }
        }

        return parts;
    }

    /// <summary>The operands of a chain such as <c>a or b or c</c>, which the parser nests one level for each.</summary>
    private static List<QueryNode> OperandsOf(BinaryOperatorNode chain)
    {
        var operands = new List<QueryNode>();
        var pending = new Stack<QueryNode>([chain]);
        while (pending.TryPop(out var node))
        {
            if (Unwrap(node) is BinaryOperatorNode inner && inner.OperatorKind == chain.OperatorKind)
            {
                pending.Push(inner.Right);
                pending.Push(inner.Left);
            }
            else
            {
                operands.Add(Unwrap(node));
            }
        }

        return operands;
    }

    /// <summary>Writes a chain in halves: a thousand operands then are ten levels deep, which SQLite takes, and not a thousand.</summary>
    private void WriteBalanced(List<Action<int>> operands, int start, int end, string conjunction, int depth)
    {
        if (end - start == 1)
        {
            operands[start](depth + 1);
            return;
        }

        var middle = (start + end) / 2;
        _sql.Append('(');
        WriteBalanced(operands, start, middle, conjunction, depth + 1);
        _sql.Append(conjunction);
        WriteBalanced(operands, middle, end, conjunction, depth + 1);
        _sql.Append(')');
    }

    private void WriteList(FieldDescription field, List<object> values)
    {
        _sql.Append(ColumnOf(field, values)).Append(" IN (").AppendJoin(", ", values.Select(Parameter)).Append(')');
    }

    private Comparison ReadComparison(BinaryOperatorNode node)
    {
        var (left, right) = (FieldOf(node.Left), FieldOf(node.Right));
        if (left is not null && right is not null)
        {
            throw Refuse($"'{left.Name}' is compared with '{right.Name}'; a field is compared with a value.");
        }

        if ((left ?? right) is not { } field)
        {
            throw Refuse($"{Describe(Unwrap(node.Left))} is compared with {Describe(Unwrap(node.Right))}; a comparison needs a field.");
        }

        var operators = OperatorOf(left is null ? Mirror(node.OperatorKind) : node.OperatorKind);
        Demand(field, operators);
        var value = new FilterValueReader(field, differences, readDate).Read(Unwrap(left is null ? node.Left : node.Right));
        return new Comparison(field, operators, value);
    }

    private void WriteComparison(Comparison comparison)
    {
        var value = comparison.Value;
        var column = ColumnOf(comparison.Field, [value]);
        switch (comparison.Operator)
        {
            case FieldOperators.Equal or FieldOperators.NotEqual when value is null && Differs(EmulatorDifference.NullComparisonsRefused):
                throw Refuse("null is not a value to compare with.");
            case FieldOperators.Equal or FieldOperators.NotEqual
                when value is null && Differs(EmulatorDifference.NullComparisonsMatchNothing):
                _sql.Append("FALSE");
                break;
            case FieldOperators.NotEqual when value is not null && Differs(EmulatorDifference.NotEqualLeavesOutNull):
                _sql.Append(CultureInfo.InvariantCulture, $"{column} <> {Parameter(value)}");
                break;
            case FieldOperators.LessThan or FieldOperators.LessThanOrEqual when value is not null && Differs(EmulatorDifference.NullIsLess):
                _sql.Append(
                    CultureInfo.InvariantCulture, $"({column} IS NULL OR {column} {SymbolOf(comparison.Operator)} {Parameter(value)})");
                break;
            case FieldOperators.Equal:
                _sql.Append(value is null ? $"{column} IS NULL" : $"{column} = {Parameter(value)}");
                break;
            case FieldOperators.NotEqual:
                _sql.Append(value is null ? $"{column} IS NOT NULL" : $"{column} IS NOT {Parameter(value)}");
                break;
            default:
                // Nothing is less or greater than null.
                _sql.Append(value is null ? "FALSE" : $"{column} {SymbolOf(comparison.Operator)} {Parameter(value)}");
                break;
        }
    }

    private void WriteContains(SingleValueFunctionCallNode call)
    {
        var arguments = call.Parameters.ToList();
        if (arguments.Count != 2 || FieldOf(arguments[0]) is not { } field || FieldOf(arguments[1]) is not null)
        {
            throw Refuse("contains takes a field and a string.");
        }

        Demand(field, FieldOperators.Contains);
        var value = new FilterValueReader(field, differences, readDate).Read(Unwrap(arguments[1]));
        var (column, lower) = (Storage.Sql.Quote(field.Name), Differs(EmulatorDifference.ContainsIgnoresCase) ? "lower" : "");
        _sql.Append(value is null ? "FALSE" : $"instr({lower}({column}), {lower}({Parameter(value)})) > 0");
    }

    private bool Differs(EmulatorDifference difference) => differences.Contains(difference);

    /// <summary>What is compared with values of a field. A date that is written as a string is a day, unless it has a time.</summary>
    private string ColumnOf(FieldDescription field, IReadOnlyCollection<object?> values)
        => readDate is not null
        && field.Type == FieldType.Date
        && values.All(value => value is long ticks && ticks % TimeSpan.TicksPerDay == 0)
        ? $"({DateBuckets.StartOf(AggregationLevel.Day, Storage.Sql.Quote(field.Name))})"
        : Storage.Sql.Quote(field.Name)
        + (field.Type == FieldType.String && Differs(EmulatorDifference.EqualityIgnoresCase) ? Storage.Sql.IgnoreCase : "");

    private string Parameter(object value)
    {
        if (_values.Count == MaximumValues)
        {
            throw Refuse("the filter has too many values.");
        }

        var (sql, bound) = Storage.ValueBinder.ToParameter(string.Create(CultureInfo.InvariantCulture, $"@p{_values.Count}"), value);
        _values.Add(bound);
        return sql;
    }

    private static void Demand(FieldDescription field, FieldOperators comparison)
    {
        if (!field.Operators.HasFlag(comparison))
        {
            throw Refuse($"the field '{field.Name}' does not support {NameOf(comparison)}.");
        }
    }

    private FieldDescription? FieldOf(QueryNode node)
        => Unwrap(node) is SingleValuePropertyAccessNode access ? resource.Find(access.Property.Name) : null;

    /// <summary>The node without the conversions that the parser puts around it to make types agree.</summary>
    private static QueryNode Unwrap(QueryNode node)
    {
        while (node is ConvertNode convert)
        {
            node = convert.Source;
        }

        return node;
    }

    private static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };

    private static FieldOperators OperatorOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => FieldOperators.Equal,
        BinaryOperatorKind.NotEqual => FieldOperators.NotEqual,
        BinaryOperatorKind.GreaterThan => FieldOperators.GreaterThan,
        BinaryOperatorKind.GreaterThanOrEqual => FieldOperators.GreaterThanOrEqual,
        BinaryOperatorKind.LessThan => FieldOperators.LessThan,
        BinaryOperatorKind.LessThanOrEqual => FieldOperators.LessThanOrEqual,
        _ => throw Refuse($"the operator {kind} is not supported."),
    };

    private static string SymbolOf(FieldOperators comparison) => comparison switch
    {
        FieldOperators.GreaterThan => ">",
        FieldOperators.GreaterThanOrEqual => ">=",
        FieldOperators.LessThan => "<",
        _ => "<=",
    };

    private static string NameOf(FieldOperators comparison) => comparison switch
    {
        FieldOperators.Equal => "eq",
        FieldOperators.NotEqual => "ne",
        FieldOperators.GreaterThan => "gt",
        FieldOperators.GreaterThanOrEqual => "ge",
        FieldOperators.LessThan => "lt",
        FieldOperators.LessThanOrEqual => "le",
        _ => "contains",
    };

    private static string Describe(QueryNode node) => node switch
    {
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } => "the operator not",
        InNode => "the operator in",
        SingleValueFunctionCallNode call => $"the function {call.Name}",
        BinaryOperatorNode binary => $"the operator {binary.OperatorKind}",
        SingleValuePropertyAccessNode access => $"the field '{access.Property.Name}' on its own",
        ConstantNode constant => $"the value {constant.LiteralText}",
        _ => $"{node.Kind}",
    };

    private static RefusedRequestException Refuse(string description)
        => RefusedRequestException.BadParameter(QueryParameters.Filter, description);
}

/// <summary>A comparison of a field with a value as the database holds it; null for <c>null</c>.</summary>
internal readonly record struct Comparison(FieldDescription Field, FieldOperators Operator, object? Value);
