using System.Linq.Expressions;
using FsCheck;
using FsCheck.Fluent;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Conditions;

/// <summary>Generates conditions.</summary>
/// <param name="mayNegate">Whether what is generated may be negated: the service cannot negate <c>contains</c>.</param>
internal sealed class ConditionGenerator(bool mayNegate)
{
    /// <summary>The deepest nesting.</summary>
    public const int MaximumDepth = 6;

    private static readonly ConditionGenerator Negated = new(mayNegate: true);
    private static readonly ConditionGenerator Plain = new(mayNegate: false);

    private static readonly ExpressionType[] Equality = [ExpressionType.Equal, ExpressionType.NotEqual];

    private static readonly ExpressionType[] AllSigns =
    [
        ExpressionType.Equal, ExpressionType.NotEqual, ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual, ExpressionType.LessThan,
        ExpressionType.LessThanOrEqual,
    ];

    private static readonly Gen<AnalyticsFieldInfo> AnyField = Gen.Frequency(
        (300, Gen.Elements<AnalyticsFieldInfo>(SpecimenFields.Filterable)), (6, Gen.Constant(SpecimenFields.Find("Code"))), (1, Gen.Constant(SpecimenFields.Find("Secret"))));

    private static readonly Gen<AnalyticsFieldInfo> TextField = Gen.Frequency(
        (300, Gen.Elements(SpecimenFields.Find("Name"), SpecimenFields.Find("Note"))), (1, Gen.Constant(SpecimenFields.Find("Code"))));

    private static readonly Gen<AnalyticsFieldInfo> FlagField = Gen.Elements(SpecimenFields.Find("Active"), SpecimenFields.Find("Premium"));

    private static readonly Gen<bool> Coin = Gen.Elements(true, false);

    private static readonly Gen<Spelling> AnySpelling = Gen.Frequency(
        (1, Gen.Elements(Spelling.Constant, Spelling.Captured, Spelling.CapturedPlain)), (1, Gen.Elements(Enum.GetValues<Spelling>())));

    private readonly Gen<Condition>?[] _trees = new Gen<Condition>[MaximumDepth + 1];

    private Gen<Condition>? _leaf;

    /// <summary>Conditions of any depth up to the deepest.</summary>
    public static Gen<Condition> Any { get; } = Gen.Choose(0, MaximumDepth).SelectMany(Plain.Tree);

    /// <summary>The signs that C# has for values of the type.</summary>
    public static IReadOnlyList<ExpressionType> SignsOf(AnalyticsFieldType type) =>
        type is AnalyticsFieldType.String or AnalyticsFieldType.Boolean ? Equality : AllSigns;

    /// <summary>Comparisons of one field.</summary>
    public static Gen<Condition> ComparisonsOf(AnalyticsFieldInfo field) =>
        from form in Gen.Frequency(
            (4, Gen.Constant(ComparisonForm.Plain)), (2, Gen.Constant(ComparisonForm.Flipped)), (2, Gen.Constant(ComparisonForm.Coalesce)),
            (1, Gen.Elements(ComparisonForm.Equals, ComparisonForm.StaticEquals)),
            (field.Type == AnalyticsFieldType.String ? 0 : 3, Gen.Elements(
                ComparisonForm.ValueAccess, ComparisonForm.Cast, ComparisonForm.ValueOrDefault, ComparisonForm.ValueOrDefaultOfType)))
        from sign in Gen.Elements<ExpressionType>(form is ComparisonForm.Equals or ComparisonForm.StaticEquals ? [ExpressionType.Equal] : SignsOf(field.Type))
        from value in OrNull(field, form is ComparisonForm.Plain or ComparisonForm.Flipped ? 4 : 3)
        from fallback in OrNull(field, form == ComparisonForm.Coalesce ? 4 : 0)
        from spelling in AnySpelling
        select (Condition)new Comparison(field, sign, value, form, spelling, fallback);

    private static Gen<Condition> Comparisons { get; } = AnyField.SelectMany(ComparisonsOf);

    private static Gen<Condition> Memberships { get; } =
        from field in AnyField
        from size in Gen.Frequency((20, Gen.Choose(0, 4)), (2, Gen.Choose(5, 30)))
        from plain in Coin
        from values in OrNull(field, plain && field.Type != AnalyticsFieldType.String ? 0 : 6).ListOf(size)
        from form in Gen.Elements(CollectionForm.Array, CollectionForm.List, CollectionForm.Set, CollectionForm.Inline, CollectionForm.Span, CollectionForm.Objects)
        select (Condition)new Membership(field, [.. values], form, plain);

    private static Gen<Condition> PartsOfTexts { get; } =
        from field in TextField
        from part in Gen.Frequency((150, Values.ToCompareWith(field).Select(v => (string?)v)), (1, Gen.Constant((string?)null)))
        from spelling in AnySpelling
        from guarded in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from instead in Gen.Frequency(
            (4, Gen.Constant((string?)null)), (1, Gen.Constant((string?)"")), (1, Values.ToCompareWith(field).Select(v => (string?)v)))
        select (Condition)new PartOfText(field, part, spelling, guarded, instead);

    private static Gen<Condition> Flags { get; } =
        from field in FlagField
        from fallback in Gen.Elements<bool?>(true, false, null)
        from spelling in AnySpelling
        from calls in Coin
        select (Condition)new Flag(field, fallback, spelling, calls);

    private static Gen<Condition> Truths { get; } =
        from value in Coin from captured in Coin select (Condition)new Truth(value, captured);

    private static Gen<Condition> Presences { get; } = AnyField.Select(f => (Condition)new Presence(f));

    private Gen<Condition> Leaf => _leaf ??= Gen.Frequency(
        (500, Comparisons), (100, Memberships), (mayNegate ? 1 : 80, PartsOfTexts), (50, Presences), (40, Flags), (15, Truths),
        (250, WrittenForms.Any(mayNegate)));

    private Gen<Condition> Tree(int depth) => depth == 0 ? Leaf : _trees[depth] ??= Nodes(depth);

    private Gen<Condition> Nodes(int depth)
    {
        // Taken when they are needed: a generator of every depth and kind, made beforehand, would be made many times over.
        Gen<Condition> Next(bool negated = false) => Gen.Fresh(() => 0).SelectMany(_ => (negated ? Negated : this).Tree(depth - 1));
        return Gen.Frequency(
            (30, Leaf),
            (30, from sign in Gen.Elements(ExpressionType.AndAlso, ExpressionType.OrElse)
                 from left in Next()
                 from right in Next()
                 select (Condition)new Logical(sign, left, right)),
            (6, from sign in Gen.Elements(ExpressionType.And, ExpressionType.Or)
                from left in Next()
                from right in Next()
                select (Condition)new Logical(sign, left, right)),
            (4, from left in Next(negated: true)
                from right in Next(negated: true)
                select (Condition)new Logical(ExpressionType.ExclusiveOr, left, right)),
            (18, Next(negated: true).Select(c => (Condition)new Negation(c))),
            (4, from test in Next(negated: true)
                from then in Next()
                from otherwise in Next()
                select (Condition)new Choice(test, then, otherwise)),
            (8, from field in FlagField
                from condition in Next()
                from calls in Gen.Elements(true, false, false)
                select (Condition)new Otherwise(field, condition, calls)),
            (6, from operand in Next(negated: true)
                from value in Gen.Frequency((4, Coin.Select(c => (bool?)c)), (1, Gen.Constant((bool?)null)))
                from equal in Coin
                from captured in Coin
                select (Condition)new Verdict(operand, value, equal, captured)),
            (10, from pattern in Comparisons.Select(c => (Comparison)c)
                 from size in Gen.Choose(0, 4)
                 from values in OrNull(pattern.Field, 5).ListOf(size)
                 from isValue in Coin
                 from beside in Next()
                 from sign in Gen.Elements(ExpressionType.AndAlso, ExpressionType.OrElse)
                 from isAll in Coin
                 from form in Gen.Elements(Enum.GetValues<QuantifiedForm>())
                 select (Condition)new Quantified(
                     pattern with { Form = isValue && pattern.Field.Type != AnalyticsFieldType.String ? ComparisonForm.ValueAccess : ComparisonForm.Plain },
                     [.. values], beside, sign, isAll, form)),
            (3, Next().Select(c => (Condition)new Invoked(c))));
    }

    private static Gen<object?> OrNull(AnalyticsFieldInfo field, int valuesForEachNull) =>
        Gen.Frequency((valuesForEachNull == 0 ? 0 : 1, Gen.Constant((object?)null)), (Math.Max(1, valuesForEachNull), Values.ToCompareWith(field).Select(v => (object?)v)));
}
