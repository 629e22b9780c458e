namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>The types whose methods mean something in a query.</summary>
internal enum MethodOwner
{
    Other,
    DateBucket,
    AnalyticsGroup,
    String,
    Object,
    Nullable,
    Enumerable,
    Queryable,
    MemoryExtensions,
}

/// <summary>A call that takes part of the row, unpacked.</summary>
/// <typeparam name="T">The expressions of a front end.</typeparam>
/// <param name="Syntax">The call itself.</param>
/// <param name="Name">The name of the method; <c>[]</c> for an indexer.</param>
/// <param name="Owner">The type that declares the method.</param>
/// <param name="IsPredicate">Whether it gives true or false.</param>
/// <param name="Receiver">What it is called on; null for static methods.</param>
/// <param name="Arguments">What it is given, in the order of its parameters; of an extension method, the receiver first.</param>
internal sealed record Call<T>(T Syntax, string Name, MethodOwner Owner, bool IsPredicate, T? Receiver, IReadOnlyList<T> Arguments)
    where T : class;

/// <summary>What makes a collection.</summary>
/// <param name="Type">The full name of the type whose constructor it is; null for a method.</param>
/// <param name="Name">The name of the type or the method.</param>
/// <param name="Arguments">What it is given.</param>
internal sealed record Creation<T>(string? Type, string Name, IReadOnlyList<T> Arguments);

/// <summary>What a front end knows of its own expressions.</summary>
/// <typeparam name="T">Its expressions.</typeparam>
internal interface ICallReader<T>
    where T : class
{
    Node Read(T expression);

    /// <summary>Reads what a method is called on, which is not null where the call does not throw.</summary>
    Node ReadReceiver(T receiver);

    /// <summary>Reads a collection that no row takes part in.</summary>
    Node ReadValues(T collection);

    /// <summary>Reads the values of a dictionary that no row takes part in.</summary>
    Node ReadDictionaryValues(T dictionary);

    /// <summary>The dictionary of whose keys a collection is, where those look for one as it does; null for any other.</summary>
    T? KeysOf(T collection);

    /// <summary>Reads a collection that no row takes part in, as one value.</summary>
    Node ReadCollection(T collection);

    /// <summary>Reads a condition on the row and an element of a collection; null where the lambda is no expression.</summary>
    (int Element, Node Condition)? ReadElementCondition(T lambda);

    /// <summary>Reads a lambda over an element of a group; null where the expression is none.</summary>
    Node? ReadSelector(T lambda, Node element);

    /// <summary>Reads a call that makes an object, or one that only this front end can see; null for any other.</summary>
    Node? ReadOther(Call<T> call);

    UnsupportedNode Unsupported(UnsupportedKind kind, string detail, Call<T> call);

    /// <summary>The entry of a call in the table of sources.</summary>
    int SourceOf(Call<T> call);

    bool UsesRow(T expression);

    bool IsNull(T expression);

    bool IsLambda(T expression);

    bool IsQuery(T expression);

    bool IsString(T expression);

    bool IsValueType(T expression);

    bool IsNullable(T expression);

    bool AreOfOneType(T left, T right);

    string TypeNameOf(T expression);

    /// <summary>The expression before it became an object, or was seen as an interface of its type.</summary>
    T Unboxed(T expression);

    /// <summary>The array behind a span: C# converts an array to a span before it calls <c>Contains</c>.</summary>
    T WithoutSpan(T expression);

    /// <summary>The value of a constant; null for any other expression.</summary>
    object? ConstantOf(T expression);

    /// <summary>
    /// What a lambda compares its parameter with, where it does no more than that: <c>value => value == row.Field</c>; null for any other.
    /// </summary>
    (T Operand, bool IsEqual)? ComparedWithElement(T lambda);

    /// <summary>Whether a call is given a <c>StringComparison</c>.</summary>
    bool IsStringComparison(Call<T> call, int argument);

    /// <summary>Whether a call is given a comparer of any kind.</summary>
    bool IsComparer(Call<T> call, int argument);

    /// <summary>The constructor or the method that makes a collection where it is written; null where none does.</summary>
    Creation<T>? CreationOf(T collection);

    /// <summary>The property of <c>StringComparer</c> that an expression reads; null for any other.</summary>
    string? StringComparerOf(T expression);

    /// <summary>Whether an argument orders strings.</summary>
    bool IsStringOrder(T argument);

    /// <summary>Whether a collection is a <c>SortedSet&lt;string&gt;</c>.</summary>
    bool IsSortedStrings(T collection);

    /// <summary>Whether a comparer compares as the service does.</summary>
    bool IsDefaultComparer(T comparer);

    /// <summary>Whether an expression is <c>Comparer&lt;T&gt;.Default</c>.</summary>
    bool IsDefaultOrder(T comparer);

    /// <summary>Whether an argument becomes an object, or what else boxes it.</summary>
    bool IsBoxed(Call<T> call, int argument);

    /// <summary>The type that an argument is converted to; null where it keeps its own or becomes an object.</summary>
    string? ConversionOf(Call<T> call, int argument);

    /// <summary>The name of the type that declares the method: in full, and short.</summary>
    (string Full, string Short) OwnerOf(Call<T> call);
}
