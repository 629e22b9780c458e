namespace PartnerAnalytics.Emulator;

/// <summary>How the body of a response is laid out. The service is known for both.</summary>
public enum BodyStyle
{
    /// <summary><c>{"Value":[…],"@nextLink":null,"TotalCount":2}</c></summary>
    Value,

    /// <summary><c>{"items":[…],"totalCount":2,"attributes":{"objectType":"Collection"}}</c>, which has no link to the next page:
    /// what is left has to be fetched with <c>skip</c>.</summary>
    Items,
}
