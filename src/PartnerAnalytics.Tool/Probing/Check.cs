namespace PartnerAnalytics.Tool.Probing;

/// <summary>A question to the service.</summary>
/// <param name="id">Its name, in kebab case; that of a question to one resource ends with the resource's path.</param>
/// <param name="question">What should hold, as a sentence.</param>
internal abstract class Check(string id, string question)
{
    public string Id => id;

    public string Question => question;

    /// <summary>Runs the check.</summary>
    /// <exception cref="UnansweredException">The service gives no response that settles it.</exception>
    public abstract Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken);
}
