namespace PartnerAnalytics.Emulator.Http;

/// <summary>An entry of the <see cref="RequestLog"/>, under whose lock it changes.</summary>
internal sealed class LoggedRequest(RecordedRequest request, int length)
{
    public RecordedRequest Request { get; set; } = request;

    /// <summary>How many characters it takes.</summary>
    public int Length => length;
}
