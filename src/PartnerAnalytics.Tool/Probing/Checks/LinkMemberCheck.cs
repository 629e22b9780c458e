namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Have pages without <c>top</c> a member for the link to the next?</summary>
internal sealed class LinkMemberCheck() : Check("link-member", "Pages have a member @nextLink, which is null on the last.")
{
    public override async Task<Outcome> AskAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        // One row by its id: nothing is asked without top that might bring ten thousand rows.
        var row = await session.FindAsync((_, _) => true, cancellationToken);
        var answer = await session.GetAsync(row.Resource, new ProbeQuery { Filter = row.Key }, cancellationToken);
        return !answer.IsAccepted ? Outcome.CouldNotTell($"The service refuses a filter of {row.Resource.Name} without top.")
            : answer.HasLink ? Outcome.Differs($"A page of {row.Resource.Name} that is the last has a link.")
            : answer.HasLinkMember ? Outcome.Holds($"A page of {row.Resource.Name} that is the last has the member, with null.")
            : Outcome.Differs($"A page of {row.Resource.Name} has no such member.");
    }
}
