using System.Linq.Expressions;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>A hole whose value is a parameter of the compiled query, or stands in a captured variable.</summary>
internal sealed class HoleSlot
{
    private readonly object? _scope;
    private readonly CapturedVariable _variable;

    private HoleSlot(HoleRole role, HoleTest test, Type type, int parameter, object? scope, CapturedVariable variable)
    {
        Role = role;
        Test = test;
        Type = type;
        Parameter = parameter;
        _scope = scope;
        _variable = variable;
    }

    public HoleRole Role { get; }

    /// <summary>What is asked about the variable.</summary>
    public HoleTest Test { get; }

    /// <summary>The type of the variable, without what makes it nullable.</summary>
    public Type Type { get; }

    /// <summary>The position among the parameters; negative for a captured variable.</summary>
    public int Parameter { get; }

    /// <summary>Where the value of this slot stands among those that a template is given.</summary>
    public int Index { get; set; }

    /// <summary>The slot for a hole; null where reading it may run code of the user's, or where its text depends on a conversion.</summary>
    public static HoleSlot? TryCreate(Expression hole, HoleRole role, IReadOnlyList<Expression> parameters)
    {
        var test = HoleTest.None;
        if (role == HoleRole.Truth)
        {
            (test, hole) = HoleTests.Read(hole);
        }

        while (hole is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert)
        {
            if (!KeepsText(convert.Operand.Type, convert.Type))
            {
                return null;
            }

            hole = convert.Operand;
        }

        var type = Nullable.GetUnderlyingType(hole.Type) ?? hole.Type;
        if (test is HoleTest.None or HoleTest.Not && !Suits(type, role))
        {
            return null;
        }

        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i] == hole)
            {
                return new HoleSlot(role, test, type, i, null, default);
            }
        }

        return CapturedVariable.TryCreate(hole, out var variable, out var scope) ? new HoleSlot(role, test, type, -1, scope, variable) : null;
    }

    /// <summary>What the captured variable holds now; false where it cannot be told.</summary>
    public bool TryReadVariable(out CompiledValue value) => _variable.TryRead(_scope, out value);

    private static bool Suits(Type type, HoleRole role) => role switch
    {
        HoleRole.Truth => type == typeof(bool),
        HoleRole.Paging => type == typeof(int),
        HoleRole.List => !type.IsValueType && type != typeof(string),
        _ => type == typeof(string) || type == typeof(DateTimeOffset) || type == typeof(int) || type == typeof(long)
            || type == typeof(double) || type == typeof(decimal),
    };

    // To a nullable type, to a base type, and from int to a wider number: digits stay what they are.
    private static bool KeepsText(Type from, Type to)
    {
        var (plainFrom, plainTo) = (Nullable.GetUnderlyingType(from) ?? from, Nullable.GetUnderlyingType(to) ?? to);
        if (plainFrom != from && plainTo == to && to.IsValueType)
        {
            return false;
        }

        return plainFrom == plainTo
            || (!from.IsValueType && to.IsAssignableFrom(from))
            || (plainFrom == typeof(int) && (plainTo == typeof(long) || plainTo == typeof(double) || plainTo == typeof(decimal)))
            || (plainFrom == typeof(long) && plainTo == typeof(decimal));
    }
}
