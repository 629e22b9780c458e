namespace PartnerAnalytics.Linq.Queries.AdHoc;

/// <summary>The classes of expressions that a pattern may hold.</summary>
internal enum PatternNodeKind : byte
{
    /// <summary>The row.</summary>
    Parameter,

    /// <summary>A property or a field.</summary>
    Member,

    /// <summary>An object that holds captured variables.</summary>
    Scope,

    /// <summary>A constant.</summary>
    Constant,

    /// <summary>An operator with two operands.</summary>
    Binary,

    /// <summary>An operator with one operand.</summary>
    Unary,
}
