namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>What decides the text around the values: two bits for each slot.</summary>
internal static class HolePattern
{
    public const int BitsOfSlot = 2;
    public const int MaximumSlots = 64 / BitsOfSlot;

    public const int Null = 0;

    /// <summary>A value that is written.</summary>
    public const int Present = 1;

    public const int False = 1;
    public const int True = 2;

    public const int Empty = 1;
    public const int One = 2;
    public const int Several = 3;

    public static int Of(ulong pattern, int slot) => (int)(pattern >> (slot * BitsOfSlot)) & 3;

    public static ulong At(int slot, int bits) => (ulong)bits << (slot * BitsOfSlot);
}
