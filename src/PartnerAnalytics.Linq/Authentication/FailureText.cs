using System.Text;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>What the messages of all failures have in common.</summary>
internal static class FailureText
{
    /// <summary>Ends a sentence, unless the words of others that it quotes end it already.</summary>
    public static void EndSentence(this StringBuilder text)
    {
        if (text[^1] is not ('.' or '!' or '?' or '…'))
        {
            text.Append('.');
        }
    }

    /// <summary>The failure to report: of the attempts that Azure.Core collects, the last.</summary>
    public static Exception CauseOf(Exception exception) =>
        exception is AggregateException { InnerExceptions: [.., var last] } ? last : exception;
}
