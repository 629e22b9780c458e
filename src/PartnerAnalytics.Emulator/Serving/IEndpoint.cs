using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Emulator.Faults;
using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Serving;

/// <summary>What serves the requests of one resource.</summary>
internal interface IEndpoint
{
    /// <summary>What faults and the user's rows call the resource.</summary>
    string Path { get; }

    /// <summary>Reads a request.</summary>
    /// <returns>What responds to it, with a fault of the body or without. It throws <see cref="PageBrokenOffException"/> where the
    /// fault has ended the body.</returns>
    /// <exception cref="RefusedRequestException">The service would refuse it.</exception>
    Task<Func<GivenFault?, Task>> ReadAsync(HttpContext context);
}
