namespace PartnerAnalytics.Emulator;

/// <summary>How the values of a field stand in a row.</summary>
public enum FieldNotation
{
    /// <summary>As values of the field's type do.</summary>
    Usual,

    /// <summary>A string of digits stands there as a JSON number, though requests treat it as the string that it is.
    /// The service does so with the <c>mpnId</c> of a search.</summary>
    DigitsAsNumber,

    /// <summary>A date at midnight stands there without the time: <c>2018-05-30</c>, as the <c>searchDate</c> of a search.</summary>
    Day,
}
