"""The records: subject, claim, story, cluster, finding, report."""
