namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>
/// An expression that the service has no words for. In a projection it is harmless (it runs on each row); in a filter, a key or an
/// ordering it is refused, unless it is <see cref="Computed"/> of one field and compared with a value.
/// </summary>
/// <param name="Kind">Why it cannot be said.</param>
/// <param name="Detail">The name of the method, member or operator.</param>
/// <param name="Inputs">The pieces of the row or group that the expression uses.</param>
internal sealed record UnsupportedNode(UnsupportedKind Kind, string Detail, EquatableList<Node> Inputs) : Node
{
    /// <summary>
    /// The operands of which the row is a part. Each is read once: reading it again would double the work with every operator.
    /// </summary>
    public static EquatableList<Node> InputsOf(params Node[] operands) =>
        new([.. operands.Where(operand => !Comparison.IsValue(operand))]);

    /// <summary>True once an earlier <c>Select</c> has computed the value: an operator that needs it stands in the wrong place.</summary>
    public bool IsProjected { get; init; }

    /// <summary>
    /// What the expression computes, where a comparison of it with a value can be said to the service all the same; null elsewhere.
    /// </summary>
    public Node? Computed { get; init; }
}

/// <summary>Why an expression cannot be said in the service's grammar.</summary>
internal enum UnsupportedKind
{
    /// <summary>A call that takes part of the row.</summary>
    Call,

    /// <summary>A member of a field, such as <c>Length</c> or <c>Year</c>.</summary>
    Member,

    /// <summary>An operator, such as <c>+</c>, or a kind of expression.</summary>
    Operator,

    /// <summary>Both sides of a comparison come from the row.</summary>
    FieldToField,

    /// <summary>Both sides of a comparison are conditions.</summary>
    ConditionToCondition,

    /// <summary>A field looked for in a string.</summary>
    FieldInText,

    /// <summary>A value looked for in a list of fields.</summary>
    ValueAmongFields,

    /// <summary>What is computed of a field, as the string or the item of a <c>Contains</c>.</summary>
    ComputedItem,

    /// <summary>An operator over values, with a condition that uses the row.</summary>
    ConditionOnValues,

    /// <summary>A comparison, search or set that brings its own rules of equality.</summary>
    Comparer,

    /// <summary>A conversion of a field to another type.</summary>
    Conversion,

    /// <summary>A property that no field of the resource stands for.</summary>
    NotAField,

    /// <summary>The row itself where a value is needed.</summary>
    WholeRow,

    /// <summary>The elements of a group, other than through an aggregate.</summary>
    GroupElements,

    /// <summary>A value from outside that cannot be read.</summary>
    Value,

    /// <summary>A method called on null, whatever the row holds.</summary>
    NullReceiver,

    /// <summary>Another query where a value is needed, which would be run while this one is made.</summary>
    Query,

    /// <summary>A parameter that no lambda around it declares.</summary>
    ForeignParameter,

    /// <summary>An object that a constructor makes: what its members give is for the constructor to say.</summary>
    Construction,

    /// <summary>The method <c>Contains</c> of a type that is not known to compare as a list does.</summary>
    Collection,
}
