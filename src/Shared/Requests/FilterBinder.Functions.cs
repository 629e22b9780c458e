using System.Globalization;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <content>Comparisons of what is computed of a field: ranges of the field.</content>
internal sealed partial class FilterBinder
{
    /// <summary>Whether a comparison of a function may need the lower and the upper ends of ranges.</summary>
    public static (bool Lower, bool Upper) EndsOf(FunctionNode function, CompareOperator op) => function.IsMagnitude ? (true, true)
        : (function.Descends ? op.Flip() : op) switch
        {
            CompareOperator.GreaterThan or CompareOperator.GreaterThanOrEqual => (true, false),
            CompareOperator.LessThan or CompareOperator.LessThanOrEqual => (false, true),
            _ => (true, true),
        };

    private Node BindFunction(FunctionNode function, CompareOperator op, Node right, bool negated)
    {
        var (operands, value) = (OperandsOf(function), Known(right));
        if (value is Unknown || operands.Any(operand => operand is Unknown))
        {
            return BindUnknown(function, op, right, negated);
        }

        if (function.Steps.Where((step, i) => step.Operand is not null && operands[i] is null).Any())
        {
            // A null among the operands makes null of every value of the field.
            return BindSame(function, BindValues(ConstantNode.Null, op, new ConstantNode(value), negated) is ConstantNode { Value: true });
        }

        if (value is null)
        {
            return BindField(function.Field, op, ConstantNode.Null, negated);
        }

        if (value is double.NaN or float.NaN)
        {
            // Unequal to every number, and neither less nor more.
            return BindSame(function, passes: (op == CompareOperator.NotEqual) != negated);
        }

        return function.Field.Field.Type is AnalyticsFieldType.Int64 or AnalyticsFieldType.DateTimeOffset
            ? BindRanges(function, op, value, operands, negated)
            : BindOpposite(function, op, Checked(new ConstantNode(value) { SourceId = right.SourceId }), negated);
    }

    // Numbers that are not whole: each has its opposite.
    private static Node BindOpposite(FunctionNode function, CompareOperator op, ConstantNode value, bool negated)
    {
        var opposite = new ConstantNode(OppositeStep.Of(value.Value!)) { SourceId = value.SourceId };
        if (function.IsOpposite)
        {
            return BindField(function.Field, op.Flip(), opposite, negated);
        }

        // No magnitude is less than zero.
        var isAbove = op is CompareOperator.NotEqual or CompareOperator.GreaterThan or CompareOperator.GreaterThanOrEqual;
        return value.Value is < 0m or < 0d
            ? BindSame(function, passes: isAbove != negated)
            : BindMagnitude(function, op, value, opposite, negated);
    }

    private static Node BindMagnitude(FunctionNode function, CompareOperator op, Node value, Node opposite, bool negated)
    {
        var field = function.Field with { IsValueAccess = false };
        var compared = negated ? op.Negate() : op;
        var (above, below) = (Bound.Compare(compared, field, value), Bound.Compare(compared.Flip(), field, opposite));
        var condition = value.Equals(opposite) && !compared.IsOrdering() ? above
            : compared is CompareOperator.Equal or CompareOperator.GreaterThan or CompareOperator.GreaterThanOrEqual
                ? Bound.Or(above, below)
            : Bound.And(above, below);
        return function.PassesNull(op, negated) ? Joined(condition, Bound.IsNull(field))
            : compared == CompareOperator.NotEqual ? Bound.And(condition, Bound.IsNotNull(field))
            : condition;
    }

    private object?[] OperandsOf(FunctionNode function) =>
        [.. function.Steps.Select(step => step.Operand is { } operand ? Known(operand) : null)];

    // A function throws for fields from which a step leaves the calendar, or the numbers that there are.
    private Node DefinedFunction(FunctionNode function, CompareNode compare)
    {
        var field = function.Field with { IsValueAccess = false };
        var (operands, value) = (OperandsOf(function), Known(compare.Right));
        var isUnknown = value is Unknown || operands.Any(operand => operand is Unknown);
        if (function.IsPartial && isUnknown && ShowsAll)
        {
            var op = CompareOperators.All.Where(op => op.IsOrdering() && (field.Field.Filter & op.Flag()) != 0)
                .Append(CompareOperator.GreaterThanOrEqual)
                .First();
            return new CompareNode(op, field, new HoleNode(-1)) { SourceId = compare.SourceId };
        }

        if (!function.IsPartial || isUnknown || value is null or double.NaN or float.NaN
            || function.Steps.Where((step, i) => step.Operand is not null && operands[i] is null).Any())
        {
            return function.Field.IsValueAccess ? Bound.IsNotNull(field, compare.SourceId) : ConstantNode.True;
        }

        var domain = FunctionSolver.DomainOf(field.Field.Type);
        var ranges = FunctionSolver.Joined(
        [
            .. FunctionSolver.Solve(function, CompareOperator.GreaterThan, value, operands),
            .. FunctionSolver.Solve(function, CompareOperator.LessThanOrEqual, value, operands),
        ]);
        return ranges.Count == 1 && ranges[0] == domain
            ? function.Field.IsValueAccess ? Bound.IsNotNull(field, compare.SourceId) : ConstantNode.True
            : InRanges(field, ranges, domain, function.Field.IsValueAccess ? ConstantNode.False : Bound.IsNull(field));
    }

    private static Node InRanges(FieldNode field, IReadOnlyList<LongRange> ranges, LongRange domain, Node otherwise) =>
        Joined(
            ranges.Aggregate((Node)ConstantNode.False, (condition, range) => Joined(condition, InRange(field, range, domain))),
            otherwise);

    private static Node BindRanges(
        FunctionNode function, CompareOperator op, object value, IReadOnlyList<object?> operands, bool negated)
    {
        var field = function.Field with { IsValueAccess = false };
        var compared = negated ? op.Negate() : op;
        if (compared == CompareOperator.NotEqual && function.ComparesOne(compared)
            && (field.Field.Filter & FilterOperators.NotEqual) != 0
            && FunctionSolver.Solve(function, CompareOperator.Equal, value, operands) is { Count: 1 } found && found[0].From == found[0].To)
        {
            return BindField(function.Field, op, ValueOf(field, found[0].From), negated);
        }

        var passesNull = function.PassesNull(op, negated);
        var domain = FunctionSolver.DomainOf(field.Field.Type);
        var ranges = FunctionSolver.Solve(function, compared, value, operands);
        return ranges.Count == 1 && ranges[0] == domain
            ? passesNull ? ConstantNode.True : Bound.IsNotNull(field)
            : InRanges(field, ranges, domain, passesNull ? Bound.IsNull(field) : ConstantNode.False);
    }

    // All rows come out the same, but for those on which C# throws.
    private static Node BindSame(FunctionNode function, bool passes) => !passes ? ConstantNode.False
        : function.Field.IsValueAccess ? Bound.IsNotNull(function.Field)
        : ConstantNode.True;

    private static Node Joined(Node left, Node right) => left is OrNode or && right is not (OrNode or ConstantNode)
        ? new OrNode(new EquatableList<Node>([.. or.Operands, right]))
        : Bound.Or(left, right);

    private static Node InRange(FieldNode field, LongRange range, LongRange domain)
    {
        if (range.From == range.To && (field.Field.Filter & FilterOperators.Equal) != 0)
        {
            return Bound.Compare(CompareOperator.Equal, field, ValueOf(field, range.From));
        }

        var lower = range.From == domain.From ? ConstantNode.True
            : IsShorter(field, range.From - 1, CompareOperator.GreaterThan, CompareOperator.GreaterThanOrEqual)
                ? Bound.Compare(CompareOperator.GreaterThan, field, ValueOf(field, range.From - 1))
            : Bound.Compare(CompareOperator.GreaterThanOrEqual, field, ValueOf(field, range.From));
        var upper = range.To == domain.To ? ConstantNode.True
            : IsShorter(field, range.To + 1, CompareOperator.LessThan, CompareOperator.LessThanOrEqual)
                ? Bound.Compare(CompareOperator.LessThan, field, ValueOf(field, range.To + 1))
            : Bound.Compare(CompareOperator.LessThanOrEqual, field, ValueOf(field, range.To));
        return Bound.And(lower, upper);
    }

    // Of an instant and the one a tick beside it, that of a whole second reads better. Numbers are compared with the end itself.
    private static bool IsShorter(FieldNode field, long neighbour, CompareOperator exclusive, CompareOperator inclusive) =>
        (field.Field.Filter & exclusive.Flag()) != 0
        && ((field.Field.Filter & inclusive.Flag()) == 0
            || (field.Field.Type == AnalyticsFieldType.DateTimeOffset && neighbour % TimeSpan.TicksPerSecond == 0));

    private static ConstantNode ValueOf(FieldNode field, long ordinal) =>
        new(field.Field.Type == AnalyticsFieldType.DateTimeOffset ? new DateTimeOffset(ordinal, TimeSpan.Zero) : ordinal);

    // A preview names the ends of the range by the value that makes them.
    private static Node BindUnknown(FunctionNode function, CompareOperator op, Node right, bool negated)
    {
        if (function.IsMagnitude)
        {
            var name = Literals.Operand(TextOf(right));
            return BindMagnitude(function, op, new HoleNode(-1) { Name = name }, new HoleNode(-2) { Name = "-" + name }, negated);
        }

        if (!function.Rounds)
        {
            return BindField(function.Field, function.Descends ? op.Flip() : op, Named(function, right, ""), negated);
        }

        var field = function.Field with { IsValueAccess = false };
        var compared = negated ? op.Negate() : op;
        var (start, end) = (Named(function, right, "start of "), Named(function, right, "end of "));
        if (function.Descends)
        {
            (start, end) = (end, start);
        }

        var condition = (function.Descends ? compared.Flip() : compared) switch
        {
            CompareOperator.Equal => Bound.And(
                Bound.Compare(CompareOperator.GreaterThanOrEqual, field, start), Bound.Compare(CompareOperator.LessThan, field, end)),
            CompareOperator.NotEqual => Bound.Or(
                Bound.Compare(CompareOperator.LessThan, field, start), Bound.Compare(CompareOperator.GreaterThanOrEqual, field, end)),
            CompareOperator.LessThan => Bound.Compare(CompareOperator.LessThan, field, start),
            CompareOperator.LessThanOrEqual => Bound.Compare(CompareOperator.LessThan, field, end),
            CompareOperator.GreaterThan => Bound.Compare(CompareOperator.GreaterThanOrEqual, field, end),
            _ => Bound.Compare(CompareOperator.GreaterThanOrEqual, field, start),
        };
        return function.PassesNull(op, negated) ? Joined(condition, Bound.IsNull(field)) : condition;
    }

    private static HoleNode Named(FunctionNode function, Node right, string end)
    {
        var name = TextOf(right);
        var isEnd = false;
        foreach (var step in function.Steps.Reverse())
        {
            if (step.Rounds && !isEnd)
            {
                (name, isEnd) = (end + name, true);
            }
            else if (step.Operand is { } operand)
            {
                name = step.Undo(Literals.Operand(name), Literals.Operand(TextOf(operand)));
            }
        }

        return new HoleNode(-1) { Name = name };
    }

    private static string TextOf(Node value) => value switch
    {
        HoleNode hole => hole.Name,
        DateNumberNode number => string.Join("-", number.Parts.Select(TextOf)),
        ConstantNode { Value: IFormattable constant } => constant.ToString(null, CultureInfo.InvariantCulture),
        ConstantNode { Value: string text } => Literals.Text(text),
        ListNode => "values",
        _ => RequestGrammar.Null,
    };

    // Dates, times and whole numbers that are compared with a function are never sent themselves.
    private object? Known(Node node) => node switch
    {
        DateNumberNode number => number.Parts.Select(Known).ToList() is var parts && parts.Any(part => part is Unknown)
            ? Unknown.Instance
            : DateNumberNode.NumberOf(parts),
        ConstantNode constant => constant.Value,
        HoleNode hole when values is not null => values.GetValue(hole.Ordinal),
        _ => Unknown.Instance,
    };

    /// <summary>Stands for a value in a preview.</summary>
    private sealed class Unknown
    {
        public static readonly Unknown Instance = new();
    }
}
