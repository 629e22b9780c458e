using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Faults;

/// <summary>Links to the next page that lead elsewhere.</summary>
internal static class FaultyLinks
{
    /// <summary>A name that no machine has, nor ever will.</summary>
    private const string ForeignHost = "analytics.partner-center.invalid";

    /// <summary>A port on which machines of today do not listen: that of the protocol that throws everything away.</summary>
    private const int OtherPort = 9;

    /// <summary>The link that a page brings in place of its own; null if the fault is not one of links that there are.</summary>
    /// <param name="fault">The fault of the request.</param>
    /// <param name="request">The request for the page.</param>
    /// <param name="link">Where the link would lead, if what follows the page were there.</param>
    /// <param name="bareLink">The same as <see cref="EmulatorFault.BareLink"/> writes it.</param>
    public static string? Of(GivenFault? fault, HttpRequest request, Uri link, string bareLink) => fault?.Kind switch
    {
        EmulatorFault.RelativeLink => link.PathAndQuery,
        EmulatorFault.BareLink => bareLink,
        EmulatorFault.ForeignLink => new UriBuilder(link) { Host = ForeignHost, Port = -1 }.Uri.AbsoluteUri,
        EmulatorFault.OtherSchemeLink => new UriBuilder(link)
        {
            Scheme = link.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeHttp : Uri.UriSchemeHttps,
        }.Uri.AbsoluteUri,
        EmulatorFault.OtherPortLink => new UriBuilder(link) { Port = OtherPort }.Uri.AbsoluteUri,
        EmulatorFault.LoopingLink => $"{request.Scheme}://{request.Host.ToUriComponent()}{RawTarget.Of(request.HttpContext)}",
        _ => null,
    };
}
