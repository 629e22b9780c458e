namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Where are the license resources? Syntax line and example of their pages disagree.</summary>
internal sealed class LicensePathCheck() : Check(
    "license-path", "The license resources are below /partner/v1/analytics, as the others are.")
{
    public override Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        var licenses = session.Available
            .Where(resource => resource.Name is ProbeSession.LicenseDeployments or ProbeSession.LicenseUsage).ToList();
        var wrong = licenses.Where(resource => !resource.Path.StartsWith("partner/", StringComparison.Ordinal))
            .Select(resource => $"{resource.Name} is only found at /{resource.Path}").ToList();
        return Task.FromResult(licenses.Count == 0
            ? Outcome.CouldNotTell("They are found neither there nor at /v1/analytics.")
            : Outcome.Of(wrong, $"Found there: {string.Join(", ", licenses.Select(resource => resource.Name))}."));
    }
}
