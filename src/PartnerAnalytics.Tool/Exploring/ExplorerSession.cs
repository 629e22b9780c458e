using Microsoft.AspNetCore.Http;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>Gives a page its key, once for each address.</summary>
/// <param name="keys">The keys.</param>
/// <param name="announce">Called with the key of the next address when the one before it is used up.</param>
internal sealed class ExplorerSession(ExplorerKeys keys, Action<string> announce)
{
    /// <summary>The name of the call.</summary>
    public const string Call = "session";

    public async Task OpenAsync(HttpContext context)
    {
        var address = await ExplorerJson.ReadAsync<AddressKey>(context);
        var page = keys.Exchange(address.Key) ?? throw new RefusedCallException(
            StatusCodes.Status401Unauthorized,
            "This address has been opened before, or is of an earlier run. Open the one that explore printed last.");
        announce(keys.CreateNext());
        await ExplorerJson.WriteAsync(context, new PageKey(page));
    }
}

/// <summary>The key of an address.</summary>
internal sealed record AddressKey(string Key);

/// <summary>The key that a page brings with its calls.</summary>
internal sealed record PageKey(string Key);
