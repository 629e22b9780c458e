namespace PartnerAnalytics.Tool.Probing.Checks;

/// <summary>Do pages without <c>top</c> have a member for the link to the next?</summary>
internal sealed class LinkMemberCheck() : Check("link-member", "Pages have a member @nextLink, which is null on the last.")
{
    public override async Task<Outcome> RunAsync(ProbeSession session, CancellationToken cancellationToken)
    {
        // One row by its id: nothing is requested without top that might bring ten thousand rows.
        var row = await session.FindAsync((_, _) => true, cancellationToken);
        var response = await session.GetAsync(row.Resource, new ProbeQuery { Filter = row.Key }, cancellationToken);
        return !response.IsAccepted ? Outcome.CouldNotTell($"The service refuses a filter of {row.Resource.Name} without top.")
            : response.HasLink ? Outcome.Differs($"A page of {row.Resource.Name} that is the last has a link.")
            : response.HasLinkMember ? Outcome.Holds($"A page of {row.Resource.Name} that is the last has the member, with null.")
            : Outcome.Differs($"A page of {row.Resource.Name} has no such member.");
    }
}
