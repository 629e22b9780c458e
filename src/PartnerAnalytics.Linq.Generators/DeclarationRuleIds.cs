namespace PartnerAnalytics.Linq.Generators;

/// <summary>The ids of the rules about declarations of resources.</summary>
internal static class DeclarationRuleIds
{
    public const string NotPartial = "PAL0001";
    public const string NotSealedRecord = "PAL0002";
    public const string NoParameterlessConstructor = "PAL0003";
    public const string ContainingTypeNotPartial = "PAL0004";
    public const string ReservedName = "PAL0005";
    public const string DuplicateWireName = "PAL0006";
    public const string MalformedName = "PAL0007";
    public const string UnsupportedType = "PAL0008";
    public const string NotInitializable = "PAL0009";
    public const string NotNameable = "PAL0010";
    public const string ContradictoryOptions = "PAL0011";
    public const string NoFields = "PAL0012";
    public const string TwoCounts = "PAL0013";
    public const string FieldOutsideResource = "PAL0014";
    public const string LanguageVersionTooOld = "PAL0015";
}
