namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>
/// What an expression makes of one field by steps of which each is monotonic, so that a comparison of it with a value is a comparison of
/// the field with the ends of ranges. The ends are found by asking the steps themselves, so they are right wherever C# is.
/// </summary>
/// <param name="Field">The field.</param>
/// <param name="Steps">What is made of it, in the order in which it is made.</param>
internal sealed record FunctionNode(FieldNode Field, EquatableList<FieldStep> Steps) : Node
{
    /// <summary>Whether more of the field gives less.</summary>
    public bool Descends => Steps.Count(step => step.Descends) % 2 == 1;

    /// <summary>Whether several values of the field may give one.</summary>
    public bool Rounds => Steps.Any(step => step.Rounds);

    /// <summary>Whether C# throws for some values of the field, beside null.</summary>
    public bool IsPartial => Steps.Any(step => step is ShiftStep or SumStep { IsChecked: true })
        || (IsMagnitude && Field.Field.Type == AnalyticsFieldType.Int64);

    /// <summary>Whether it begins with what is the same of a number and its opposite.</summary>
    public bool IsMagnitude => Steps.Count > 0 && Steps[0] is MagnitudeStep;

    /// <summary>Whether it is the opposite of a number that is not whole.</summary>
    public bool IsOpposite => Steps.Count > 0 && Steps[0] is OppositeStep;

    /// <summary>
    /// Whether a comparison is one of the field with one value. Where a step throws, the field is neither equal nor unequal.
    /// </summary>
    public bool ComparesOne(CompareOperator op) =>
        !Rounds && (op == CompareOperator.Equal || (op == CompareOperator.NotEqual && !IsPartial));

    /// <summary>Whether a row whose field is null passes the comparison, or its negation.</summary>
    public bool PassesNull(CompareOperator op, bool negated) => !Field.IsValueAccess && (op == CompareOperator.NotEqual) != negated;

    public FunctionNode Then(FieldStep step) => this with { Steps = new EquatableList<FieldStep>([.. Steps, step]) };
}

/// <summary>
/// The part of a date that is no range of dates by itself, such as its month: a comparison with it needs one with the year beside it.
/// </summary>
/// <param name="Date">The date.</param>
/// <param name="Part">The part.</param>
/// <param name="Refused">The expression, as it is refused where there is no year.</param>
internal sealed record DatePartNode(FunctionNode Date, DatePart Part, UnsupportedNode Refused) : Node;

/// <summary>The values that a year, a month and perhaps a day are compared with at once.</summary>
internal sealed record DateNumberNode(EquatableList<Node> Parts) : Node
{
    /// <summary>The parts as one number; of parts that no date has, one that no date has.</summary>
    public static long? NumberOf(IReadOnlyList<object?> parts)
    {
        long number = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not int part)
            {
                return null;
            }

            if (i > 0 && part is < 1 or > 99)
            {
                return -1;
            }

            number = (number * 100) + part;
        }

        return number;
    }
}

/// <summary>The order of two operands, as <c>CompareTo</c> tells it: less than zero, zero, or more.</summary>
/// <param name="Left">The one.</param>
/// <param name="Right">The other.</param>
/// <param name="NullsFirst">Whether null is less than any value; where false, null throws.</param>
/// <param name="EqualityOnly">Whether only "zero" means the same to the service.</param>
internal sealed record OrderNode(Node Left, Node Right, bool NullsFirst, bool EqualityOnly) : Node;

/// <summary>What <c>!</c> makes of a Boolean that may be null: null where it is.</summary>
internal sealed record OppositeNode(FieldNode Field) : Node;

/// <summary>Where a string stands in a field, or a field among values; or -1.</summary>
/// <param name="Found">Whether it does.</param>
internal sealed record IndexNode(Node Found) : Node;

/// <summary>The length of the string in a field.</summary>
internal sealed record LengthNode(FieldNode Field) : Node;

/// <summary><c>test ? then : otherwise</c> that gives a value.</summary>
internal sealed record ChoiceNode(Node Test, Node Then, Node Otherwise) : Node;

/// <summary>A field times a value, or divided by one: what sums may be made of.</summary>
/// <param name="Field">The field.</param>
/// <param name="Sign">The operator.</param>
/// <param name="Factor">The value.</param>
internal sealed record ScaledNode(FieldNode Field, string Sign, Node Factor) : Node
{
    /// <summary>
    /// Whether the sum of the results is the result of the sum. That of whole numbers is, as far as it fits into 64 bits; quotients, and
    /// numbers of other kinds, are rounded in each row.
    /// </summary>
    public bool IsExact => Sign == "*" && Field.Field.Type == AnalyticsFieldType.Int64;
}

/// <summary>The parts of a date by which the service's grammar can be told a range.</summary>
internal enum DatePart
{
    /// <summary>The same instant as a <c>DateTime</c>.</summary>
    DateTime,

    /// <summary>Midnight of the day, as a <c>DateTime</c>.</summary>
    Date,

    /// <summary>The day, as a <c>DateOnly</c>.</summary>
    DateOnly,

    Year,

    /// <summary>Year and month as one number, such as 202611.</summary>
    Month,

    /// <summary>Year, month and day as one number, such as 20261129.</summary>
    Day,

    Ticks,

    UnixSeconds,

    UnixMilliseconds,
}

/// <summary>A step of a <see cref="FunctionNode"/>.</summary>
internal abstract record FieldStep
{
    public virtual bool Descends => false;

    public virtual bool Rounds => false;

    /// <summary>The value that the step takes besides the field; null where it takes none.</summary>
    public virtual Node? Operand => null;

    /// <summary>The function; null where it gives null, whatever the field is.</summary>
    /// <param name="operand">The value of <see cref="Operand"/>.</param>
    public abstract Func<object, object>? With(object? operand);

    /// <summary>How a preview writes the value that gives another.</summary>
    /// <param name="value">The other.</param>
    /// <param name="operand">The value of <see cref="Operand"/>.</param>
    public virtual string Undo(string value, string operand) => value;
}

/// <summary>The first instant of the bucket of a date.</summary>
internal sealed record BucketStep(DateLevel Level) : FieldStep
{
    public override bool Rounds => true;

    public override Func<object, object> With(object? operand) => date => Level.StartOf((DateTimeOffset)date);
}

/// <summary>A part of a date.</summary>
internal sealed record PartStep(DatePart Part) : FieldStep
{
    public override bool Rounds => Part is not (DatePart.DateTime or DatePart.Ticks);

    public override Func<object, object> With(object? operand) =>
        date => Of(date is DateTimeOffset instant ? instant.UtcDateTime : (DateTime)date);

    private object Of(DateTime date) => Part switch
    {
        DatePart.DateTime => date,
        DatePart.Date => date.Date,
#if NET
        DatePart.DateOnly => System.DateOnly.FromDateTime(date),
#endif
        DatePart.Year => date.Year,
        DatePart.Month => (date.Year * 100L) + date.Month,
        DatePart.Day => (date.Year * 10000L) + (date.Month * 100) + date.Day,
        DatePart.Ticks => date.Ticks,
        DatePart.UnixSeconds => new DateTimeOffset(date.Ticks, TimeSpan.Zero).ToUnixTimeSeconds(),
        DatePart.UnixMilliseconds => new DateTimeOffset(date.Ticks, TimeSpan.Zero).ToUnixTimeMilliseconds(),
        _ => date.Date,
    };
}

/// <summary>A part of a time, such as <c>TotalDays</c>.</summary>
internal sealed record TimePartStep(string Part) : FieldStep
{
    public override bool Rounds => true;

    public override Func<object, object> With(object? operand) => time => Of((TimeSpan)time);

    private object Of(TimeSpan time) => Part switch
    {
        "TotalDays" => time.TotalDays,
        "TotalHours" => time.TotalHours,
        "TotalMinutes" => time.TotalMinutes,
        "TotalSeconds" => time.TotalSeconds,
        _ => (object)time.Days,
    };
}

/// <summary>A date, moved by a time. C# throws where it would leave the calendar.</summary>
/// <param name="Method">The method that moves it: <c>AddDays</c> and its kin, <c>+</c> or <c>-</c>.</param>
/// <param name="Amount">How far.</param>
internal sealed record ShiftStep(string Method, Node Amount) : FieldStep
{
    public override Node? Operand => Amount;

    public override Func<object, object>? With(object? operand)
    {
        if (operand is null)
        {
            return null;
        }

        var ticks = TicksOf(operand);
        return date => date is DateTimeOffset instant
            ? new DateTimeOffset(instant.UtcTicks + ticks, TimeSpan.Zero)
            : new DateTime(((DateTime)date).Ticks + ticks, ((DateTime)date).Kind);
    }

    /// <summary>The dates that stay in the calendar, in ticks.</summary>
    /// <param name="operand">The value of <see cref="Amount"/>.</param>
    public LongRange StaysWithin(object operand)
    {
        var ticks = TicksOf(operand);
        return new LongRange(Math.Max(0, -ticks), DateTime.MaxValue.Ticks - Math.Max(0, ticks));
    }

    public override string Undo(string value, string operand) => Method switch
    {
        "+" => $"{value} - {operand}",
        "-" => $"{value} + {operand}",
        _ => $"{value}.{Method}({(operand.StartsWith("-", StringComparison.Ordinal) ? operand.Substring(1) : "-" + operand)})",
    };

    // What the method adds to one date it adds to each: to the last one where it takes away, else to the first one. What throws there
    // throws for all. No date is moved by more than the whole calendar.
    private long TicksOf(object amount)
    {
        var probe = amount is double and < 0 ? DateTime.MaxValue : DateTime.MinValue;
        var ticks = Method switch
        {
            "+" => ((TimeSpan)amount).Ticks,
            "-" => -Math.Max(((TimeSpan)amount).Ticks, -long.MaxValue),
            "AddTicks" => (long)amount,
            "AddDays" => (probe.AddDays((double)amount) - probe).Ticks,
            "AddHours" => (probe.AddHours((double)amount) - probe).Ticks,
            "AddMinutes" => (probe.AddMinutes((double)amount) - probe).Ticks,
            "AddSeconds" => (probe.AddSeconds((double)amount) - probe).Ticks,
#if NET
            "AddMicroseconds" => (probe.AddMicroseconds((double)amount) - probe).Ticks,
#endif
            _ => (probe.AddMilliseconds((double)amount) - probe).Ticks,
        };
        return Math.Min(Math.Max(ticks, -DateTime.MaxValue.Ticks - 1), DateTime.MaxValue.Ticks + 1);
    }
}

/// <summary>The time between a date and an instant.</summary>
/// <param name="Instant">The instant.</param>
/// <param name="IsUntil">Whether the date is what is subtracted.</param>
internal sealed record ElapsedStep(Node Instant, bool IsUntil) : FieldStep
{
    public override bool Descends => IsUntil;

    public override Node? Operand => Instant;

    public override Func<object, object>? With(object? operand) => operand switch
    {
        null => null,
        DateTimeOffset instant => date => Between(((DateTimeOffset)date).UtcTicks, instant.UtcTicks),
        _ => date => Between(((DateTime)date).Ticks, ((DateTime)operand).Ticks),
    };

    public override string Undo(string value, string operand) => IsUntil ? $"{operand} - {value}" : $"{operand} + {value}";

    private object Between(long date, long instant) => new TimeSpan(IsUntil ? instant - date : date - instant);
}

/// <summary>A whole number as a number of another kind.</summary>
/// <param name="Type">The name of its type.</param>
internal sealed record NumberStep(string Type) : FieldStep
{
    public override bool Rounds => Type == nameof(Single);

    public override Func<object, object> With(object? operand) => Type switch
    {
        "decimal" => number => (decimal)(long)number,
        nameof(Single) => number => (float)(long)number,
        _ => number => (double)(long)number,
    };
}

/// <summary>The opposite of a number that is not whole; there is one of each.</summary>
internal sealed record OppositeStep : FieldStep
{
    public override bool Descends => true;

    public override Func<object, object> With(object? operand) => number => Of(number);

    public override string Undo(string value, string operand) => "-" + value;

    /// <summary>The opposite; of zero, zero.</summary>
    public static object Of(object number) => number switch
    {
        decimal value => decimal.Negate(value),
        double and 0 => number,
        double value => -value,
        _ => unchecked(-(long)number),
    };
}

/// <summary>
/// <c>Math.Abs</c>: numbers below zero give what their opposites give. C# throws for the least of the whole numbers, which has none.
/// </summary>
internal sealed record MagnitudeStep : FieldStep
{
    public override bool Rounds => true;

    public override Func<object, object> With(object? operand) => number => Math.Abs((long)number);
}

/// <summary>
/// A whole number to which a value is added, or which is subtracted from one. What does not fit into 64 bits wraps round, or throws.
/// </summary>
/// <param name="Sign">The operator.</param>
/// <param name="Value">The value.</param>
/// <param name="IsUntil">Whether the number is what is subtracted.</param>
/// <param name="IsChecked">Whether what does not fit throws.</param>
internal sealed record SumStep(string Sign, Node Value, bool IsUntil, bool IsChecked) : FieldStep
{
    public override bool Descends => IsUntil;

    public override Node? Operand => Value;

    public override Func<object, object>? With(object? operand) => operand is not long value ? null
        : Descends ? number => unchecked(value - (long)number)
        : Sign == "-" ? number => unchecked((long)number - value)
        : number => unchecked((long)number + value);

    public override string Undo(string value, string operand) =>
        Descends ? operand == "0" ? "-" + value : $"{operand} - {value}" : Sign == "-" ? $"{value} + {operand}" : $"{value} - {operand}";

    /// <summary>The numbers for which the result fits, and those for which it does not.</summary>
    /// <param name="value">The value.</param>
    public (LongRange Fits, LongRange? Wraps) Split(long value)
    {
        const long Min = long.MinValue;
        const long Max = long.MaxValue;
        if (Descends)
        {
            return value >= 0 ? (new(value - Max, Max), new(Min, value - Max - 1))
                : value == -1 ? (new(Min, Max), null)
                : (new(Min, Max + (1 + value)), new(Max + (2 + value), Max));
        }

        // Adding a number is subtracting its opposite; the opposite of the least one does not fit.
        return value == 0 ? (new(Min, Max), null)
            : Sign == "-" == value > 0 ? Below(Sign == "-" ? value : -(value + 1), Sign == "-" ? 0 : 1)
            : Sign == "-" ? (new(Min, Max + value), new(Max + value + 1, Max))
            : (new(Min, Max - value), new(Max - value + 1, Max));
    }

    // Numbers from which an amount (and perhaps one more) is taken.
    private static (LongRange Fits, LongRange? Wraps) Below(long amount, long more) =>
        (new(long.MinValue + amount + more, long.MaxValue), new(long.MinValue, long.MinValue + amount + more - 1));
}

/// <summary>The whole numbers from one to another.</summary>
internal readonly record struct LongRange(long From, long To);
