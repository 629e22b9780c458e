namespace PartnerAnalytics.Linq.Translation;

/// <summary>A field that is given to a query as a value, as <c>Referral.Fields.Status</c>.</summary>
internal interface IFieldReference
{
    /// <summary>The name of the field in requests and responses.</summary>
    string WireName { get; }
}

/// <summary>A group whose key was chosen at run time, and whose values are read by <see cref="IFieldReference"/>.</summary>
internal interface IGroupedRow;
