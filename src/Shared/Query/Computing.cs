namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>
/// Finds what members, calls, operators and conversions compute of a field, where a comparison of it can be said to the service. Null for
/// everything else.
/// </summary>
internal static class Computing
{
    /// <summary>What a node computes; of a field, the field itself.</summary>
    public static FunctionNode? FunctionOf(Node node) => node switch
    {
        FieldNode field => new FunctionNode(field, default),
        BucketNode bucket => new FunctionNode(bucket.Date, new EquatableList<FieldStep>(new BucketStep(bucket.Level))),
        UnsupportedNode { IsProjected: false, Computed: FunctionNode function } => function,
        _ => null,
    };

    /// <summary>A member of what is computed.</summary>
    /// <param name="target">What it is a member of.</param>
    /// <param name="member">Its name.</param>
    /// <param name="declaredBy">The full name of the type that declares it.</param>
    /// <param name="refused">The member, as it is refused where nothing can be said of it.</param>
    public static Node? OfMember(Node target, string member, string declaredBy, UnsupportedNode refused)
    {
        if (target is FieldNode { Field.Type: AnalyticsFieldType.String } text)
        {
            return member == "Length" ? new LengthNode(text with { IsValueAccess = true }) : null;
        }

        return FunctionOf(target) is not { } function || IsNumber(function) ? null
            : declaredBy is "System.DateTimeOffset" or "System.DateTime" ? OfDate(function, member, refused)
            : declaredBy is "System.TimeSpan" && member is "TotalDays" or "TotalHours" or "TotalMinutes" or "TotalSeconds" or "Days"
                ? function.Then(new TimePartStep(member))
            : member == "Value" ? function with { Field = function.Field with { IsValueAccess = true } }
            : null;
    }

    /// <summary>An operator between a row's operand and a value.</summary>
    /// <param name="sign">The operator.</param>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="isTime">Whether the result is a <c>TimeSpan</c>.</param>
    /// <param name="isChecked">Whether what does not fit throws.</param>
    public static Node? OfOperator(string sign, Node left, Node right, bool isTime, bool isChecked)
    {
        var isLeft = Comparison.IsValue(left);
        var (operand, value) = isLeft ? (right, left) : (left, right);
        if (sign == "+" && value is ConstantNode { Value: null or "" } && OfFormatted(operand) is { } text)
        {
            return text;
        }

        if (sign is "*" or "/")
        {
            return Comparison.IsValue(value) && (sign == "*" || !isLeft) && AddendOf(operand) is { } field
                ? new ScaledNode(field, sign, value)
                : null;
        }

        if (sign is not ("+" or "-") || !Comparison.IsValue(value) || FunctionOf(operand) is not { } function)
        {
            return null;
        }

        if (IsNumber(function))
        {
            return function.Steps.Count == 0 ? function.Then(new SumStep(sign, value, isLeft && sign == "-", isChecked)) : null;
        }

        return !IsDate(function) ? null
            : isTime ? function.Then(new ElapsedStep(value, IsUntil: isLeft))
            : isLeft ? null
            : function.Then(new ShiftStep(sign, value));
    }

    /// <summary>The field whose sum is that of a node; null where there is none. A null adds nothing, as zero does.</summary>
    public static FieldNode? AddendOf(Node node) => node switch
    {
        FieldNode { IsValueAccess: false } field => field with { SourceId = -1 },
        FieldNode field => field,
        CoalesceNode { Field: var field, Fallback: ConstantNode { Value: 0L or 0m or 0d } } => field with { SourceId = -1 },
        _ => null,
    };

    /// <summary>The opposite of a Boolean that may be null.</summary>
    public static Node? OfNot(Node operand) => operand switch
    {
        FieldNode { Field.Type: AnalyticsFieldType.Boolean, IsValueAccess: false } field => new OppositeNode(field),
        UnsupportedNode { IsProjected: false, Computed: OppositeNode opposite } => opposite.Field,
        _ => null,
    };

    /// <summary>A conversion to a type of number.</summary>
    /// <param name="operand">What is converted.</param>
    /// <param name="to">The type, without <c>?</c>.</param>
    /// <param name="unwraps">Whether the conversion throws where the operand is null.</param>
    public static Node? OfConversion(Node operand, string to, bool unwraps)
    {
        if (FunctionOf(operand) is not { } function || !IsNumber(function) || function.Steps.Any(step => step is NumberStep))
        {
            return null;
        }

        var field = unwraps ? function.Field with { IsValueAccess = true } : function.Field;
        return to is "double" or "decimal" or nameof(Single) ? (function with { Field = field }).Then(new NumberStep(to)) : null;
    }

    /// <summary>The opposite of a number.</summary>
    /// <param name="operand">The number.</param>
    /// <param name="isChecked">Whether what does not fit throws.</param>
    public static Node? OfOpposite(Node operand, bool isChecked) => FunctionOf(operand) switch
    {
        { } function when IsNumber(function) => OfOperator("-", new ConstantNode(0L), operand, isTime: false, isChecked),
        { Steps.Count: 0, Field.Field.Type: AnalyticsFieldType.Decimal or AnalyticsFieldType.Double } function =>
            function.Then(new OppositeStep()),
        _ => null,
    };

    /// <summary>Whether a function is the opposite of a whole number, and no more.</summary>
    public static bool IsZeroLess(FunctionNode function) =>
        function.Steps.Count == 1 && function.Steps[0] is SumStep { IsUntil: true, Value: ConstantNode { Value: 0L } };

    /// <summary><c>left ?? right</c>, where one of them is a value.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="to">The type to which a number on the left is converted; null where it keeps its own.</param>
    public static Node? OfCoalesce(Node left, Node right, string? to)
    {
        var isNull = new CompareNode(CompareOperator.Equal, left, ConstantNode.Null);
        return to is null
            ? Comparison.IsValue(left) && left is not ListNode ? new ChoiceNode(isNull, right, left) : null
            : left is FieldNode && Comparison.IsValue(right) && OfConversion(left, to, unwraps: false) is { } converted
                ? new ChoiceNode(
                    isNull,
                    right,
                    new UnsupportedNode(UnsupportedKind.Conversion, "to " + to, new EquatableList<Node>(left)) { Computed = converted })
                : null;
    }

    /// <summary>A call on what is computed.</summary>
    public static Node? OfCall<T>(ICallReader<T> reader, Call<T> call)
        where T : class =>
        OfDateCall(reader, call) ?? OfOrder(reader, call) ?? OfIndex(reader, call) ?? OfText(reader, call)
            ?? OfMagnitude(reader, call);

    /// <summary>The text that an interpolated string with nothing else in it is: null becomes "".</summary>
    public static Node? OfFormatted(Node text) =>
        text is FieldNode { Field.Type: AnalyticsFieldType.String } field ? new CoalesceNode(field, new ConstantNode("")) : null;

    // A string as a string.
    private static Node? OfText<T>(ICallReader<T> reader, Call<T> call)
        where T : class => (call.Name, call.Arguments.Count) switch
        {
            ("ToString", 0 or 1) when call.Receiver is { } text && reader.IsString(text) && reader.Read(text) is FieldNode field =>
                field with { IsValueAccess = true },
            ("Format", 2) when call.Owner == MethodOwner.String && reader.ConstantOf(call.Arguments[0]) is "{0}" =>
                OfFormatted(reader.Read(call.Arguments[1])),
            _ => null,
        };

    private static Node? OfDate(FunctionNode function, string member, UnsupportedNode refused) => member switch
    {
        "Date" => function.Then(new PartStep(DatePart.Date)),
        "DateTime" or "UtcDateTime" => function.Then(new PartStep(DatePart.DateTime)),
        "Year" => function.Then(new PartStep(DatePart.Year)),
        "Ticks" or "UtcTicks" => function.Then(new PartStep(DatePart.Ticks)),
        "Month" => new DatePartNode(function, DatePart.Month, refused),
        "Day" => new DatePartNode(function, DatePart.Day, refused),
        _ => null,
    };

    private static FunctionNode? OfDateCall<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        if (call is { Name: "FromDateTime", Receiver: null } && reader.OwnerOf(call).Full == "System.DateOnly")
        {
            return IsDate(reader.Read(call.Arguments[0])) is { } day ? day.Then(new PartStep(DatePart.DateOnly)) : null;
        }

        if (call.Receiver is not { } receiver || call.Arguments.Count > 1
            || reader.OwnerOf(call).Full is not ("System.DateTimeOffset" or "System.DateTime")
            || IsDate(reader.Read(receiver)) is not { } date)
        {
            return null;
        }

        if (call.Arguments.Count == 0)
        {
            return call.Name switch
            {
                "ToUniversalTime" when date.Steps.Count == 0 => date,
                "ToUnixTimeSeconds" => date.Then(new PartStep(DatePart.UnixSeconds)),
                "ToUnixTimeMilliseconds" => date.Then(new PartStep(DatePart.UnixMilliseconds)),
                _ => null,
            };
        }

        var value = reader.Read(call.Arguments[0]);
        if (!Comparison.IsValue(value))
        {
            return null;
        }

        return call.Name switch
        {
            "AddDays" or "AddHours" or "AddMinutes" or "AddSeconds" or "AddMilliseconds" or "AddMicroseconds" or "AddTicks" =>
                date.Then(new ShiftStep(call.Name, value)),
            "Add" => date.Then(new ShiftStep("+", value)),
            "Subtract" when reader.TypeNameOf(call.Arguments[0]) == nameof(TimeSpan) => date.Then(new ShiftStep("-", value)),
            "Subtract" => date.Then(new ElapsedStep(value, IsUntil: false)),
            _ => null,
        };
    }

    private static OrderNode? OfOrder<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        if (OperandsOf(reader, call) is not ({ } first, { } second) || reader.Unboxed(first) is not { } left
            || reader.Unboxed(second) is not { } right
            || (!reader.IsNull(left) && !reader.IsNull(right) && !reader.AreOfOneType(left, right)))
        {
            return null;
        }

        var isMember = call.Name == "CompareTo";
        var isOrdinal = call.Receiver is { } comparer
            ? !isMember && reader.StringComparerOf(comparer) == nameof(StringComparer.Ordinal)
            : call.Owner == MethodOwner.String && (call.Name == "CompareOrdinal" || call.Arguments.Count == 3);
        var isDefault = isMember || call.Owner == MethodOwner.Nullable
            || (call.Receiver is { } order ? reader.IsDefaultOrder(order) : KnownMethods.ComparesPairs(reader.OwnerOf(call).Full));
        if (!(reader.IsString(left) || reader.IsString(right) ? isOrdinal : isDefault))
        {
            return null;
        }

        // "((IComparable)value).CompareTo(null)" does not throw, other than that of null.
        var compared = isMember && !reader.IsValueType(first) ? OfReceiver(reader.ReadReceiver(left)) : reader.Read(left);
        var nullsFirst = reader.IsNull(right) || reader.IsNullable(right) || !reader.IsValueType(right)
            || (!isMember && (reader.IsNull(left) || reader.IsNullable(left)));
        return new OrderNode(compared, reader.Read(right), nullsFirst, EqualityOnly: isOrdinal);
    }

    /// <summary>What a method is called on: where it is null, C# throws.</summary>
    public static Node OfReceiver(Node node) => node switch
    {
        FieldNode field => field with { IsValueAccess = true },
        UnsupportedNode { Computed: FunctionNode function } computed =>
            computed with { Computed = function with { Field = function.Field with { IsValueAccess = true } } },
        _ => node,
    };

    private static (T Left, T Right)? OperandsOf<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        var arguments = call.Arguments;
        return (call.Name, arguments.Count) switch
        {
            ("CompareTo", 1) when call.Receiver is { } receiver => (receiver, arguments[0]),
            ("Compare" or "CompareOrdinal", 2) => (arguments[0], arguments[1]),
            ("Compare", 3) when call.Owner == MethodOwner.String && reader.IsStringComparison(call, 2)
                && CallMeaning.IsOrdinal(reader, arguments[2]) => (arguments[0], arguments[1]),
            _ => null,
        };
    }

    private static IndexNode? OfIndex<T>(ICallReader<T> reader, Call<T> call)
        where T : class
    {
        if (call is not { Name: "IndexOf", Owner: MethodOwner.String, Receiver: { } receiver })
        {
            return CallMeaning.TryReadPlace(reader, call);
        }

        return reader.Read(receiver) is FieldNode field && reader.Read(call.Arguments[0]) is var value && Comparison.IsValue(value)
            && (call.Arguments.Count == 1 ? !reader.IsString(call.Arguments[0])
                : call.Arguments.Count == 2 && reader.IsStringComparison(call, 1) && CallMeaning.IsOrdinal(reader, call.Arguments[1]))
            ? new IndexNode(new ContainsNode(field, value is ConstantNode { Value: char one } ? new ConstantNode(one.ToString()) : value))
            : null;
    }

    private static FunctionNode? OfMagnitude<T>(ICallReader<T> reader, Call<T> call)
        where T : class =>
        call is { Name: "Abs", Receiver: null, Arguments.Count: 1 }
        && reader.OwnerOf(call).Full is "System.Math" or "System.Int64" or "System.Decimal" or "System.Double"
        && reader.Read(call.Arguments[0]) is FieldNode
        {
            Field.Type: AnalyticsFieldType.Int64 or AnalyticsFieldType.Decimal or AnalyticsFieldType.Double
        } field
            ? new FunctionNode(field, new EquatableList<FieldStep>(new MagnitudeStep()))
            : null;

    private static FunctionNode? IsDate(Node node) => FunctionOf(node) is { } function && IsDate(function) ? function : null;

    private static bool IsDate(FunctionNode function) => function.Field.Field.Type == AnalyticsFieldType.DateTimeOffset
        && function.Steps.All(step => step is BucketStep or ShiftStep or PartStep { Part: DatePart.Date or DatePart.DateTime });

    private static bool IsNumber(FunctionNode function) => function.Field.Field.Type == AnalyticsFieldType.Int64;
}
