namespace PartnerAnalytics.Emulator.Faults;

/// <summary>The body of a page is over before its rows are, as a fault wants it.</summary>
/// <param name="reset">Whether the connection is to be reset; otherwise the answer ends as if it were whole.</param>
internal sealed class PageBrokenOffException(bool reset) : Exception("A fault ends the body here.")
{
    public bool Reset => reset;
}
