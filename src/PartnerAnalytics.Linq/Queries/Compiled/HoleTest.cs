namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>The question about a variable that a condition asks, where the variable is no truth itself.</summary>
internal enum HoleTest
{
    /// <summary>The variable itself.</summary>
    None,

    /// <summary><c>x == null</c>.</summary>
    IsNull,

    /// <summary><c>x != null</c>, or <c>x.HasValue</c>.</summary>
    IsNotNull,

    /// <summary><c>string.IsNullOrEmpty(x)</c>.</summary>
    IsNullOrEmpty,

    /// <summary><c>!string.IsNullOrEmpty(x)</c>.</summary>
    IsNotEmpty,

    /// <summary><c>!x</c>.</summary>
    Not,
}
